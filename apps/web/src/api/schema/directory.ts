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
        };
    };
}
