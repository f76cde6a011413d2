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
    responses: {
        /** @description Không được nhận; type cho biết vì sao, detail cho biết phải làm gì. */
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    type: "urn:keng:problem:unauthenticated" | "urn:keng:problem:forbidden" | "urn:keng:problem:csrf-failed" | "urn:keng:problem:not-found" | "urn:keng:problem:too-large" | "urn:keng:problem:unsupported-media-type" | "urn:keng:problem:invalid-fields" | "urn:keng:problem:idempotency-key-reused" | "urn:keng:problem:rate-limited" | "urn:keng:problem:too-many-streams" | "urn:keng:problem:try-again" | "urn:keng:problem:internal-error" | "urn:keng:problem:register-closed" | "urn:keng:problem:version-required" | "urn:keng:problem:stale-version" | "urn:keng:problem:nothing-parked" | "urn:keng:problem:law-in-the-past" | "urn:keng:problem:law-row-exists" | "urn:keng:problem:invalid-working-saturday" | "urn:keng:problem:credentials-wrong" | "urn:keng:problem:totp-required" | "urn:keng:problem:account-locked" | "urn:keng:problem:account-inactive" | "urn:keng:problem:activation-refused" | "urn:keng:problem:totp-already-on" | "urn:keng:problem:totp-not-pending" | "urn:keng:problem:totp-not-on" | "urn:keng:problem:appointment-not-in-force" | "urn:keng:problem:too-many-preferences" | "urn:keng:problem:as-of-out-of-range" | "urn:keng:problem:username-taken" | "urn:keng:problem:appointment-overlaps" | "urn:keng:problem:unit-not-in-force" | "urn:keng:problem:own-activation-code" | "urn:keng:problem:account-not-in-use" | "urn:keng:problem:import-faulty" | "urn:keng:problem:import-changed" | "urn:keng:problem:own-appointment" | "urn:keng:problem:alias-taken" | "urn:keng:problem:tip-draft-ended" | "urn:keng:problem:too-many-tip-drafts" | "urn:keng:problem:received-in-future" | "urn:keng:problem:late-reason-missing" | "urn:keng:problem:narrative-missing" | "urn:keng:problem:search-too-short" | "urn:keng:problem:receipt-closed" | "urn:keng:problem:receipt-unknown" | "urn:keng:problem:tip-already-classified" | "urn:keng:problem:tip-not-classified" | "urn:keng:problem:category-not-in-force" | "urn:keng:problem:identity-question-open" | "urn:keng:problem:shared-narrative-missing" | "urn:keng:problem:unit-not-competent" | "urn:keng:problem:kind-not-verifiable" | "urn:keng:problem:case-not-open" | "urn:keng:problem:reason-not-allowed" | "urn:keng:problem:own-tip" | "urn:keng:problem:already-assessed" | "urn:keng:problem:tip-not-open" | "urn:keng:problem:correction-too-late" | "urn:keng:problem:register-not-found" | "urn:keng:problem:transfer-pending" | "urn:keng:problem:same-unit" | "urn:keng:problem:transfer-already-answered" | "urn:keng:problem:reason-missing" | "urn:keng:problem:case-not-verifying" | "urn:keng:problem:capacity-missing" | "urn:keng:problem:officer-recused" | "urn:keng:problem:officer-inactive" | "urn:keng:problem:decision-number-taken" | "urn:keng:problem:plan-approved" | "urn:keng:problem:plan-not-approved" | "urn:keng:problem:plan-missing" | "urn:keng:problem:own-plan" | "urn:keng:problem:term-expired" | "urn:keng:problem:already-extended" | "urn:keng:problem:notice-already-sent" | "urn:keng:problem:sent-in-future" | "urn:keng:problem:reporter-refused" | "urn:keng:problem:ground-required" | "urn:keng:problem:alias-not-in-case" | "urn:keng:problem:own-proposal" | "urn:keng:problem:proposal-missing" | "urn:keng:problem:period-invalid" | "urn:keng:problem:group-not-allowed" | "urn:keng:problem:export-too-large" | "urn:keng:problem:party-similar" | "urn:keng:problem:merit-already-used" | "urn:keng:problem:merit-contested" | "urn:keng:problem:award-form-not-in-force" | "urn:keng:problem:form-not-for-party-kind" | "urn:keng:problem:form-not-for-issuer" | "urn:keng:problem:signer-not-authorised" | "urn:keng:problem:dossier-incomplete" | "urn:keng:problem:dossier-wrong-stage" | "urn:keng:problem:own-dossier" | "urn:keng:problem:quorum-not-met" | "urn:keng:problem:votes-do-not-add-up" | "urn:keng:problem:member-recused" | "urn:keng:problem:law-basis-expired" | "urn:keng:problem:award-revoked" | "urn:keng:problem:print-under-way" | "urn:keng:problem:print-not-done" | "urn:keng:problem:print-file-gone" | "urn:keng:problem:already-handed-over";
                    title: string;
                    status: number;
                    detail: string;
                    correlationId?: string;
                    /** @description giây */
                    retryAfter?: number;
                    fields?: {
                        name: string;
                        code: string;
                        remedy: string;
                    }[];
                };
            };
        };
    };
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
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
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
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
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
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
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
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
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
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
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
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
}
