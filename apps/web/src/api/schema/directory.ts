export interface paths {
    "/api/directory/operations/state": {
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
    "/api/directory/operations/parked": {
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
    "/api/directory/operations/parked/retry": {
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
    "/api/directory/operations/parked/skip": {
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
    "/api/directory/operations/audit-verification": {
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
    "/api/directory/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Places_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preferences_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/preferences/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Preferences_save"];
        post?: never;
        delete: operations["Preferences_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Officers_list"];
        put?: never;
        post: operations["Officers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/officers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Officers_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/officers/{officerId}/activation-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Officers_renewCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/officers/{officerId}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Officers_addAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/units/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_previewUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/officers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_previewOfficers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_importOfficers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/imports/{digest}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/directory/law/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Law_read"];
        put?: never;
        post: operations["Law_add"];
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
        UnitListView: {
            items: components["schemas"]["UnitView"][];
            nextCursor?: string | null;
        };
        UnitView: {
            /** Format: uuid */
            unitId: string;
            code: string;
            /** @enum {string} */
            kind: "administrative" | "police" | "association" | "committee" | "agency";
            /** @enum {string} */
            unitType: "province" | "district" | "commune" | "police_ministry" | "provincial_police" | "investigating_body" | "commune_police" | "police_post" | "association" | "steering_committee" | "emulation_council" | "peoples_committee" | "procuracy" | "state_agency";
            form?: string | null;
            name: string;
            fullName: string;
            parentId?: string | null;
            parentName?: string | null;
            remote: boolean;
            validFrom: string;
            validTo?: (string) | null;
            basis: string;
            matchedName?: string | null;
            becameOf: components["schemas"]["SuccessorView"][];
        };
        SuccessorView: {
            /** Format: uuid */
            unitId: string;
            code: string;
            fullName: string;
            /** @enum {string} */
            kind: "merge" | "split" | "rename" | "reclassify" | "partial";
            share?: number | null;
            validFrom: string;
        };
        UnitDetailView: {
            /** Format: uuid */
            unitId: string;
            code: string;
            /** @enum {string} */
            kind: "administrative" | "police" | "association" | "committee" | "agency";
            /** @enum {string} */
            unitType: "province" | "district" | "commune" | "police_ministry" | "provincial_police" | "investigating_body" | "commune_police" | "police_post" | "association" | "steering_committee" | "emulation_council" | "peoples_committee" | "procuracy" | "state_agency";
            remote: boolean;
            version: number;
            periods: components["schemas"]["UnitPeriodView"][];
            lineage: components["schemas"]["UnitStepView"][];
            childCount: number;
        };
        UnitPeriodView: {
            form?: string | null;
            name: string;
            fullName: string;
            parentId?: string | null;
            parentName?: string | null;
            validFrom: string;
            validTo?: (string) | null;
            basis: string;
        };
        UnitStepView: {
            /** Format: uuid */
            fromUnitId: string;
            fromName: string;
            /** Format: uuid */
            toUnitId: string;
            toName: string;
            /** @enum {string} */
            kind: "merge" | "split" | "rename" | "reclassify" | "partial";
            share?: number | null;
            validFrom: string;
            basis?: string | null;
        };
        PlacesView: {
            days: (string)[];
            forms: components["schemas"]["PlaceFormView"][];
            units: components["schemas"]["PlaceUnitsView"];
            names: components["schemas"]["PlaceNamesView"];
        };
        PlaceFormView: {
            /** @enum {string} */
            unitType: "province" | "district" | "commune";
            form?: string | null;
            label: string;
        };
        PlaceUnitsView: {
            ids: string[];
            successors: unknown[];
        };
        PlaceNamesView: {
            units: number[];
            names: string[];
            forms: number[];
            parents: number[];
            from: number[];
            to: number[];
        };
        PreferencesView: {
            items: components["schemas"]["PreferenceView"][];
        };
        PreferenceView: {
            value: Record<string, never> | unknown[] | string | number | boolean;
            key: string;
            version: number;
            updatedAt: string;
        };
        PreferenceDto: {
            value: Record<string, never> | unknown[] | string | number | boolean;
        };
        SavedPreferenceView: {
            key: string;
            version: number;
            updatedAt: string;
        };
        OfficerListView: {
            items: components["schemas"]["OfficerView"][];
            nextCursor?: string | null;
        };
        OfficerView: {
            /** Format: uuid */
            officerId: string;
            displayName: string;
            active: boolean;
            version: number;
            appointments: components["schemas"]["AppointmentView"][];
        };
        AppointmentView: {
            /** Format: uuid */
            appointmentId: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            role: "operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator";
            capacity?: string | null;
            validFrom: string;
            validTo?: (string) | null;
            basis: string;
        };
        RegisterOfficerDto: {
            username: string;
            displayName: string;
        };
        RegisteredOfficerView: {
            /** Format: uuid */
            officerId: string;
            version: number;
            activationCode: string;
            activationExpiresAt: string;
        };
        SearchOfficersDto: {
            q?: string;
            /** @enum {string} */
            role?: "operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator";
            /** @default 50 */
            limit: number;
            cursor?: string;
        };
        RenewedCodeView: {
            /** Format: uuid */
            officerId: string;
            issue: number;
            passwordReset: boolean;
            activationCode: string;
            activationExpiresAt: string;
        };
        AppointOfficerDto: {
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            role: "operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator";
            /** @enum {string} */
            capacity?: "agency_head" | "agency_deputy_head" | "senior_investigator" | "intermediate_investigator" | "junior_investigator" | "investigation_officer";
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            basis: string;
        };
        AppointedOfficerView: {
            /** Format: uuid */
            appointmentId: string;
            version: number;
        };
        PreviewImportDto: {
            csv: string;
        };
        ImportPreviewView: {
            digest?: string | null;
            lines: number;
            added: number;
            changed: number;
            unchanged: number;
            entries: components["schemas"]["ImportedEntryView"][];
            faults: components["schemas"]["ImportFaultView"][];
        };
        ImportedEntryView: {
            code: string;
            name: string;
            /** @enum {string} */
            state: "added" | "changed";
        };
        ImportFaultView: {
            line: number;
            column: string;
            fault: string;
        };
        ConfirmImportDto: {
            digest: string;
            csv: string;
        };
        ImportDoneView: {
            added: number;
            changed: number;
            unchanged: number;
            codes: components["schemas"]["IssuedCodeView"][];
        };
        IssuedCodeView: {
            username: string;
            activationCode: string;
        };
        ImportProgressView: {
            written: number;
            total: number;
        };
        LawListView: {
            list: string;
            fields: components["schemas"]["LawFieldView"][];
            rows: components["schemas"]["LawRowView"][];
        };
        LawFieldView: {
            field: string;
            /** @enum {string} */
            kind: "text" | "code" | "count" | "decimal" | "flag" | "choice" | "list";
            choices: string[];
            isKey: boolean;
            isOptional: boolean;
        };
        LawRowView: {
            rowId: string;
            cells: components["schemas"]["LawCellView"][];
            /** Format: date */
            validFrom: string;
            validTo?: string | null;
            basis: string;
            confidence: string;
            isReplaced: boolean;
            addedBy?: string | null;
            addedAt: string;
        };
        LawCellView: {
            field: string;
            value: string;
        };
        AddLawRowDto: {
            /** Format: date */
            validFrom: string;
            basis: string;
            cells: components["schemas"]["LawCellDto"][];
            appliesToPast?: boolean;
        };
        LawCellDto: {
            field: string;
            value: string;
        };
        AddedLawRowView: {
            rowId: string;
            validTo?: string | null;
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
    Units_list: {
        parameters: {
            query?: {
                ids?: string[];
                kind?: "administrative" | "police" | "association" | "committee" | "agency";
                unitType?: "province" | "district" | "commune" | "police_ministry" | "provincial_police" | "investigating_body" | "commune_police" | "police_post" | "association" | "steering_committee" | "emulation_council" | "peoples_committee" | "procuracy" | "state_agency";
                parentId?: string;
                q?: string;
                asOf?: string;
                limit?: number;
                cursor?: string;
            };
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
                    "application/json": components["schemas"]["UnitListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Units_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitDetailView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Places_read: {
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
                    "application/json": components["schemas"]["PlacesView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Preferences_list: {
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
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Preferences_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPreferenceView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Preferences_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
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
    Officers_list: {
        parameters: {
            query?: {
                ids?: string[];
                unitId?: string;
                role?: "operator" | "desk_commander" | "investigator" | "case_commander" | "committee_secretary" | "committee_member" | "issuer" | "custodian" | "auditor" | "administrator";
                capacity?: "agency_head" | "agency_deputy_head" | "senior_investigator" | "intermediate_investigator" | "junior_investigator" | "investigation_officer";
                asOf?: string;
                limit?: number;
                cursor?: string;
            };
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
                    "application/json": components["schemas"]["OfficerListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Officers_create: {
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
                "application/json": components["schemas"]["RegisterOfficerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredOfficerView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Officers_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchOfficersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Officers_renewCode: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedCodeView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Officers_addAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                officerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointOfficerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointedOfficerView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Imports_previewUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Imports_previewOfficers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Imports_importUnits: {
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
                "application/json": components["schemas"]["ConfirmImportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDoneView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Imports_importOfficers: {
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
                "application/json": components["schemas"]["ConfirmImportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDoneView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Imports_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportProgressView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Law_read: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Law_add: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLawRowDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedLawRowView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
}
