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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInDto: {
            username: string;
            password: string;
            totp?: string;
            replaces?: string;
        };
        SignedInView: {
            officer: components["schemas"]["ActingOfficerView"];
            csrfToken: string;
            expiresAt: string;
        };
        ActingOfficerView: {
            /** Format: uuid */
            officerId: string;
            displayName: string;
            appointments: components["schemas"]["ActingAppointmentView"][];
        };
        ActingAppointmentView: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            role: "operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator";
            capacity?: string;
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
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
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
                    "application/json": components["schemas"]["SignedInView"];
                };
            };
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
        };
    };
}
