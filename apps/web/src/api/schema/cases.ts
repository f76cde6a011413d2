export interface paths {
    "/api/cases/operations/state": {
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
    "/api/cases/operations/parked": {
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
    "/api/cases/operations/parked/retry": {
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
    "/api/cases/operations/parked/skip": {
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
    "/api/cases/operations/audit-verification": {
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
    "/api/cases/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDecisions_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/plan/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDecisions_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDecisions_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/conclusion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDecisions_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CaseWork_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseWork_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseWork_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/cases/{caseId}/conclusion-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseWork_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/law/{list}": {
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
    "/api/cases/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Live_follow"];
        put?: never;
        post?: never;
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
        CaseListView: {
            items: components["schemas"]["CaseListItemView"][];
            nextCursor?: string | null;
        };
        CaseListItemView: {
            /** Format: uuid */
            caseId: string;
            caseNumber: number;
            caseYear: number;
            /** Format: uuid */
            unitId: string;
            categoryCode: string;
            /** @enum {string} */
            state: "awaiting_assignment" | "verifying" | "suspended" | "concluded" | "closed" | "archived" | "transferred_out" | "taken_over";
            /** @enum {string} */
            term: "base" | "extended" | "procuracy_requested" | "procuracy_extended" | "further_month";
            status?: ("on_time" | "due_soon" | "overdue") | null;
            leadOfficerId?: string | null;
            nextClock?: components["schemas"]["CaseNextClockView"] | null;
        };
        CaseNextClockView: {
            /** Format: uuid */
            clockId: string;
            /** @enum {string} */
            code: "assignment" | "verification" | "closing_report" | "procuracy_extension_request" | "procuracy_received" | "reporter_received" | "procuracy_decision" | "reporter_result";
            dueAt: string;
            legalEndAt: string;
            /** @enum {string} */
            status: "on_time" | "due_soon" | "overdue";
        };
        CaseDetailView: {
            /** Format: uuid */
            caseId: string;
            version: number;
            caseNumber: number;
            caseYear: number;
            /** Format: uuid */
            unitId: string;
            categoryCode: string;
            communeUnitId?: string | null;
            /** @enum {string} */
            state: "awaiting_assignment" | "verifying" | "suspended" | "concluded" | "closed" | "archived" | "transferred_out" | "taken_over";
            /** @enum {string} */
            term: "base" | "extended" | "procuracy_requested" | "procuracy_extended" | "further_month";
            conclusion?: ("instituted" | "not_instituted") | null;
            groundCode?: string | null;
            competentReceivedAt: string;
            openedAt: string;
            predecessorCaseId?: string | null;
            tips: components["schemas"]["CaseTipView"][];
            clocks: components["schemas"]["CaseClockView"][];
            assignment?: components["schemas"]["CaseAssignmentView"] | null;
            plan?: components["schemas"]["CasePlanView"] | null;
            decisions: components["schemas"]["CaseDecisionView"][];
            notices: components["schemas"]["CaseNoticeView"][];
            entries: components["schemas"]["CaseEntryView"][];
            proposal?: components["schemas"]["CaseProposalView"] | null;
            contributions: components["schemas"]["CaseContributionView"][];
        };
        CaseTipView: {
            /** Format: uuid */
            tipId: string;
            registerNumber: number;
            registerYear: number;
            competentReceivedAt: string;
            reporters: components["schemas"]["CaseReporterView"][];
        };
        CaseReporterView: {
            /** Format: uuid */
            alias: string;
            /** @enum {string} */
            identityStatus: "sealed" | "refused" | "not_asked";
            associationUnitId?: string | null;
        };
        CaseClockView: {
            /** Format: uuid */
            clockId: string;
            /** @enum {string} */
            code: "assignment" | "verification" | "closing_report" | "procuracy_extension_request" | "procuracy_received" | "reporter_received" | "procuracy_decision" | "reporter_result";
            tipId?: string | null;
            basis: string;
            startedAt: string;
            dueAt: string;
            legalEndAt: string;
            dueOn: string;
            legalEndOn: string;
            /** @enum {string} */
            status: "on_time" | "due_soon" | "overdue" | "satisfied" | "superseded" | "lapsed";
            satisfiedAt?: (string) | null;
            supersededBy?: string | null;
        };
        CaseAssignmentView: {
            /** Format: uuid */
            leadOfficerId: string;
            supportingOfficerIds: string[];
        };
        CasePlanView: {
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            authorId: string;
            draftedAt: string;
            approvedBy?: string | null;
            approvedAt?: (string) | null;
            text?: components["schemas"]["CasePlanTextView"] | null;
        };
        CasePlanTextView: {
            purpose: string;
            content: string;
            steps: components["schemas"]["CasePlanStepView"][];
            reporterProtection: string;
        };
        CasePlanStepView: {
            text: string;
            dueOn: string;
        };
        CaseDecisionView: {
            /** Format: uuid */
            decisionId: string;
            /** @enum {string} */
            kind: "assignment" | "extension" | "conclusion";
            decisionNumber: string;
            decidedOn: string;
            reasonCode?: string | null;
            /** Format: uuid */
            recordedBy: string;
            recordedAt: string;
        };
        CaseNoticeView: {
            /** Format: uuid */
            noticeId: string;
            noticeCode: string;
            sentOn: string;
            documentNumber?: string | null;
            deliveredBy: string;
            tipIds: string[];
            /** Format: uuid */
            recordedBy: string;
            recordedAt: string;
        };
        CaseEntryView: {
            /** Format: uuid */
            entryId: string;
            /** @enum {string} */
            kind: "information_collected" | "statement_taken" | "scene_examined" | "body_examined" | "expertise_requested" | "valuation_requested" | "confrontation_held" | "identification_held" | "off_plan_step" | "other";
            occurredAt: string;
            recordedAt: string;
            /** Format: uuid */
            authorId: string;
            text?: string | null;
        };
        CaseProposalView: {
            /** Format: uuid */
            proposalId: string;
            /** Format: uuid */
            proposerId: string;
            proposedAt: string;
            /** @enum {string} */
            conclusion: "instituted" | "not_instituted";
            groundCode?: string | null;
            summary?: string | null;
            incidentCount: number;
            suspectCount: number;
        };
        CaseContributionView: {
            /** Format: uuid */
            contributionId: string;
            alias?: string | null;
            partyId?: string | null;
            tipId?: string | null;
            associationUnitId?: string | null;
            /** @enum {string} */
            kind: "valuable_tip" | "denunciation" | "evidence" | "direct_capture" | "surrender_persuaded" | "conflict_mediated" | "offender_reformed";
        };
        CaseFiguresView: {
            total: number;
            lanes: components["schemas"]["CasesOfLaneView"][];
            states: components["schemas"]["CasesOfStateView"][];
            clocks: components["schemas"]["CasesOfClockView"][];
        };
        CasesOfLaneView: {
            /** @enum {string} */
            lane: "overdue" | "due_soon" | "on_time" | "no_clock";
            count: number;
        };
        CasesOfStateView: {
            /** @enum {string} */
            state: "awaiting_assignment" | "verifying" | "suspended" | "concluded" | "closed" | "archived" | "transferred_out" | "taken_over";
            count: number;
        };
        CasesOfClockView: {
            /** @enum {string} */
            clockCode: "assignment" | "verification" | "closing_report" | "procuracy_extension_request" | "procuracy_received" | "reporter_received" | "procuracy_decision" | "reporter_result";
            /** @enum {string} */
            lane: "overdue" | "due_soon" | "on_time" | "no_clock";
            count: number;
        };
        WaitingCasesView: {
            total: number;
            items: components["schemas"]["WaitingCasesLineView"][];
        };
        WaitingCasesLineView: {
            /** @enum {string} */
            reason: "overdue" | "due_soon" | "assignment" | "plan_approval" | "conclusion";
            count: number;
        };
        AssignCaseDto: {
            /** Format: uuid */
            leadOfficerId: string;
            supportingOfficerIds: string[];
            decisionNumber?: string;
            /** Format: date */
            decidedOn: string;
        };
        CaseAssignedView: {
            /** @enum {string} */
            state: "verifying";
            decisionNumber: string;
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        CasePlanApprovedView: {
            approvedAt: string;
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        ExtendCaseDto: {
            /** @enum {string} */
            reasonCode: "complex" | "many_places";
            decisionNumber?: string;
            /** Format: date */
            decidedOn: string;
        };
        CaseExtendedView: {
            /** @enum {string} */
            term: "extended";
            decisionNumber: string;
            dueAt: string;
            legalEndAt: string;
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        CaseDecisionDto: {
            decisionNumber?: string;
            /** Format: date */
            decidedOn: string;
        };
        CaseConcludedView: {
            /** @enum {string} */
            state: "concluded";
            decisionNumber: string;
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        CasePlanDto: {
            purpose: string;
            content: string;
            steps: components["schemas"]["CasePlanStepDto"][];
            reporterProtection: string;
        };
        CasePlanStepDto: {
            text: string;
            /** Format: date */
            dueOn: string;
        };
        CasePlanWrittenView: {
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        CaseEntryDto: {
            /** @enum {string} */
            kind: "information_collected" | "statement_taken" | "scene_examined" | "body_examined" | "expertise_requested" | "valuation_requested" | "confrontation_held" | "identification_held" | "off_plan_step" | "other";
            /** Format: date-time */
            occurredAt: string;
            text: string;
        };
        CaseEntryRecordedView: {
            /** Format: uuid */
            entryId: string;
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        CaseNoticeDto: {
            /** @enum {string} */
            noticeCode: "procuracy_received" | "reporter_received" | "procuracy_decision" | "reporter_result";
            /** Format: date */
            sentOn: string;
            documentNumber?: string;
            /** @enum {string} */
            deliveredBy: "in_person" | "post" | "electronic" | "phone";
        };
        CaseNoticeRecordedView: {
            /** Format: uuid */
            noticeId: string;
            /** Format: uuid */
            clockId: string;
            satisfiedClockIds: string[];
            /** Format: uuid */
            caseId: string;
            version: number;
        };
        CaseProposalDto: {
            /** @enum {string} */
            conclusion: "instituted" | "not_instituted";
            /** @enum {string} */
            groundCode?: "no_criminal_event" | "no_elements_of_crime" | "under_age" | "already_judged" | "limitation_expired" | "amnesty" | "offender_deceased" | "no_victim_request";
            summary: string;
            incidentCount: number;
            suspectCount: number;
            contributions: components["schemas"]["CaseContributionDto"][];
        };
        CaseContributionDto: {
            /** Format: uuid */
            contributionId: string;
            /** Format: uuid */
            alias?: string;
            /** Format: uuid */
            partyId?: string;
            /** Format: uuid */
            tipId?: string;
            /** Format: uuid */
            associationUnitId?: string;
            /** @enum {string} */
            kind: "valuable_tip" | "denunciation" | "evidence" | "direct_capture" | "surrender_persuaded" | "conflict_mediated" | "offender_reformed";
        };
        CaseProposedView: {
            /** Format: uuid */
            proposalId: string;
            /** Format: uuid */
            caseId: string;
            version: number;
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
        LiveChangeView: {
            type: string;
            aggregate: string;
            id: string;
            eventSeq?: number | null;
            actorId?: string | null;
            time: string;
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
    Cases_list: {
        parameters: {
            query?: {
                lane?: "overdue" | "due_soon" | "on_time" | "no_clock";
                unitId?: string;
                officerId?: string;
                state?: "awaiting_assignment" | "verifying" | "suspended" | "concluded" | "closed" | "archived" | "transferred_out" | "taken_over";
                clockCode?: "assignment" | "verification" | "closing_report" | "procuracy_extension_request" | "procuracy_received" | "reporter_received" | "procuracy_decision" | "reporter_result";
                waitsFor?: "assignment" | "plan_approval" | "conclusion";
                caseNumber?: number;
                caseYear?: number;
                cursor?: string;
                limit?: number;
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
                    "application/json": components["schemas"]["CaseListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Cases_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CaseDetailView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Figures_figures: {
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
                    "application/json": components["schemas"]["CaseFiguresView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Figures_waiting: {
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
                    "application/json": components["schemas"]["WaitingCasesView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseDecisions_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAssignedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseDecisions_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CasePlanApprovedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseDecisions_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendCaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseExtendedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseDecisions_conclude: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseConcludedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseWork_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasePlanDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePlanWrittenView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseWork_entry: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEntryRecordedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseWork_notice: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNoticeRecordedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    CaseWork_propose: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseProposalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseProposedView"];
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
    Live_follow: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                /** @description id cuối cùng đã nhận */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ready, reset, changed (dữ liệu theo lược đồ), presence (chỉ ở intake, không có id); kết thúc sau nhiều nhất 60 giây, nối lại bằng id cuối cùng đã nhận */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["LiveChangeView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
}
