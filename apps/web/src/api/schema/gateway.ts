export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_read"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Session_chooseAppointment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_list"];
        put?: never;
        post?: never;
        delete: operations["Session_signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_proposeTotp"];
        delete: operations["Account_removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_confirmTotp"];
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
        SignInDto: {
            username: string;
            password: string;
            totp?: string;
        };
        OpenSessionView: {
            officer: components["schemas"]["SessionOfficerView"];
            actingAppointmentId?: string | null;
            roles: ("operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator")[];
            totpOn: boolean;
            csrfToken: string;
            expiresAt: string;
            idleExpiresAt: string;
            sessionExpiresAt: string;
        };
        SessionOfficerView: {
            /** Format: uuid */
            officerId: string;
            displayName: string;
            appointments: components["schemas"]["SessionAppointmentView"][];
        };
        SessionAppointmentView: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            unitId: string;
            unitName: string;
            /** @enum {string} */
            role: "operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator";
            capacity?: string | null;
        };
        ActingAppointmentDto: {
            /** Format: uuid */
            appointmentId?: string | null;
        };
        SessionListView: {
            sessions: components["schemas"]["OwnSessionView"][];
        };
        OwnSessionView: {
            startedAt: string;
            lastSeenAt: string;
            current: boolean;
            /** @enum {string} */
            agentFamily: "chrome" | "coc_coc" | "edge" | "firefox" | "safari" | "other";
        };
        ActivationDto: {
            username: string;
            activationCode: string;
            password: string;
        };
        ChangePasswordBody: {
            currentPassword: string;
            newPassword: string;
        };
        TotpProposalView: {
            secret: string;
            otpauthUrl: string;
            qrSvg: string;
        };
        RemoveTotpBody: {
            password: string;
            code: string;
        };
        TotpCodeBody: {
            code: string;
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
    Session_read: {
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
                    "application/json": components["schemas"]["OpenSessionView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Session_renew: {
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
                    "application/json": components["schemas"]["OpenSessionView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Session_chooseAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActingAppointmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Session_list: {
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
                    "application/json": components["schemas"]["SessionListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Session_signOutEverywhere: {
        parameters: {
            query?: {
                keepCurrent?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Account_activate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivationDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Account_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSessionView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Account_proposeTotp: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpProposalView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Account_removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveTotpBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Account_confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
}
