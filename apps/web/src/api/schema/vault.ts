export interface paths {
    "/api/vault/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Identity_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SealIdentityDto: {
            /** Format: uuid */
            alias: string;
            fullName?: string;
            phone?: string;
            address?: string;
            idDocument?: components["schemas"]["IdDocumentDto"];
            birthYear?: number;
            guardian?: components["schemas"]["GuardianDto"];
            consents: ("contact" | "protection_request" | "named_award" | "share_with_prosecutor")[];
        };
        IdDocumentDto: {
            number: string;
            /** Format: date */
            issuedOn?: string;
            issuedBy?: string;
        };
        GuardianDto: {
            fullName: string;
            phone?: string;
            relation?: string;
        };
        SealedView: {
            /** Format: uuid */
            alias: string;
            /** Format: date-time */
            sealedAt: string;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Identity_seal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealIdentityDto"];
            };
        };
        responses: {
            /** @description the same officer put right what the box held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedView"];
                };
            };
        };
    };
}
