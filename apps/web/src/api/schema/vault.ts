export interface paths {
    "/api/vault/operations/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Operations_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/operations/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Operations_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/operations/parked/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Operations_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/operations/parked/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Operations_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/operations/audit-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Operations_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
        OperationsStateView: {
            groups: components["schemas"]["ConsumerGroupView"][];
            outboxRows: number;
            outboxAgeSeconds: number;
            parked: number;
        };
        ConsumerGroupView: {
            name: string;
            /** @enum {string} */
            state: "stopped" | "starting" | "running" | "rebalancing" | "retrying" | "crashed";
            lag?: number | null;
        };
        ParkedListView: {
            items: components["schemas"]["ParkedEventView"][];
        };
        ParkedEventView: {
            /** Format: uuid */
            eventId: string;
            eventSeq: number;
            type: string;
            /** @enum {string} */
            reason: "poison" | "gap" | "diverged" | "queued";
            fault?: string | null;
            attempts: number;
            firstAt: string;
            lastAt: string;
            group: string;
            topic: string;
            key: string;
        };
        BlockedKeyDto: {
            group: string;
            topic: string;
            key: string;
        };
        BlockedKeyView: {
            group: string;
            topic: string;
            key: string;
        };
        SkipEventDto: {
            eventSeq: number;
            reason: string;
            group: string;
            topic: string;
            key: string;
        };
        AuditVerdictView: {
            entries: number;
            seals: number;
            headHash: string;
            faults: components["schemas"]["AuditFaultView"][];
        };
        AuditFaultView: {
            seal?: number | null;
            /** @enum {string} */
            fault: "seal-missing" | "link-broken" | "hash-wrong" | "root-wrong" | "entry-missing" | "entry-sealed-twice" | "entry-unsealed" | "head-not-found";
        };
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
    Operations_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsStateView"];
                };
            };
        };
    };
    Operations_parked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedListView"];
                };
            };
        };
    };
    Operations_retry: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockedKeyDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockedKeyView"];
                };
            };
        };
    };
    Operations_skip: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipEventDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockedKeyView"];
                };
            };
        };
    };
    Operations_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdictView"];
                };
            };
        };
    };
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
