export interface paths {
    "/api/recognition/operations/state": {
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
    "/api/recognition/operations/parked": {
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
    "/api/recognition/operations/parked/retry": {
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
    "/api/recognition/operations/parked/skip": {
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
    "/api/recognition/operations/audit-verification": {
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
    "/api/recognition/merits/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merits_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/merits/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merits_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Parties_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/parties/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Parties_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/parties/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Parties_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/award-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AwardForms_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_list"];
        put?: never;
        post: operations["Dossiers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dossiers_get"];
        put: operations["Dossiers_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DossierSteps_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/appraisal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DossierSteps_appraise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/council-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DossierSteps_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DossierSteps_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierOutlook_complete"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/council": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierOutlook_sit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/decision-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierOutlook_foresee"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/dossiers/{dossierId}/nominations/{nominationId}/certificate-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DossierOutlook_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Decisions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/decisions/{decisionId}/hand-over-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Decisions_printList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/decisions/{decisionId}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prints_findAgain"];
        put?: never;
        post: operations["Prints_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/prints/{printId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prints_look"];
        put?: never;
        post?: never;
        delete: operations["Prints_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/prints/{printId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Prints_fetch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Awards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/awards/{awardId}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Awards_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/awards/{awardId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Awards_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Waiting_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/check/{awardNumber}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Check_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recognition/law/{list}": {
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
    "/api/recognition/live": {
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
        SearchMeritsDto: {
            cursor?: string;
            /** @default 50 */
            limit: number;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            basis: "occurred" | "recorded" | "assessed";
            /** @enum {string} */
            unitMap: "then" | "now";
            /** Format: uuid */
            partyId?: string;
            withoutParty?: boolean;
            /** Format: uuid */
            alias?: string;
            aliasCode?: string;
            partyKinds?: ("individual" | "collective" | "household")[];
            associationUnitIds?: string[];
            withoutAssociation?: boolean;
            unitIds?: string[];
            ownUnitIds?: string[];
            communeUnitIds?: string[];
            withoutCommune?: boolean;
            kinds?: string[];
            categoryCodes?: string[];
            used?: boolean;
            groupBy?: string[];
        };
        MeritSearchView: {
            items?: components["schemas"]["MeritView"][] | null;
            nextCursor?: string | null;
            groups?: components["schemas"]["MeritGroupView"][] | null;
            total?: components["schemas"]["MeritTotalView"] | null;
        };
        MeritView: {
            /** Format: uuid */
            meritId: string;
            /** @enum {string} */
            sourceKind: "case" | "tip" | "activity";
            /** Format: uuid */
            sourceId: string;
            tipId?: string | null;
            /** Format: uuid */
            contributionId: string;
            honouree: components["schemas"]["HonoureeView"];
            partyName?: string | null;
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            kind: string;
            associationUnitId?: string | null;
            /** Format: uuid */
            unitId: string;
            communeUnitId?: string | null;
            estimate: boolean;
            categoryCode: string;
            /** Format: date */
            occurredOn: string;
            /** Format: date */
            assessedOn: string;
            /** Format: date */
            recordedOn: string;
            quantity: number;
            /** @enum {string} */
            status: "valid" | "contested";
            recognitionWanted?: boolean | null;
            awardId?: string | null;
            usedBy?: components["schemas"]["MeritUseView"] | null;
        };
        HonoureeView: {
            /** @enum {string} */
            type: "alias" | "party";
            /** Format: uuid */
            id: string;
        };
        MeritUseView: {
            /** Format: uuid */
            awardId: string;
            awardNumber: string;
            decisionNumber: string;
            /** Format: date */
            signedOn: string;
        };
        MeritGroupView: {
            key: Record<string, never>;
            count: number;
            quantity: number;
            estimated: number;
            drillDown: Record<string, never>;
        };
        MeritTotalView: {
            count: number;
            quantity: number;
            estimated: number;
        };
        ExportMeritsDto: {
            categoryLabels?: components["schemas"]["CategoryLabelDto"][];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            basis: "occurred" | "recorded" | "assessed";
            /** @enum {string} */
            unitMap: "then" | "now";
            /** Format: uuid */
            partyId?: string;
            withoutParty?: boolean;
            /** Format: uuid */
            alias?: string;
            aliasCode?: string;
            partyKinds?: ("individual" | "collective" | "household")[];
            associationUnitIds?: string[];
            withoutAssociation?: boolean;
            unitIds?: string[];
            ownUnitIds?: string[];
            communeUnitIds?: string[];
            withoutCommune?: boolean;
            kinds?: string[];
            categoryCodes?: string[];
            used?: boolean;
            groupBy?: string[];
        };
        CategoryLabelDto: {
            code: string;
            label: string;
        };
        RegisterPartyDto: {
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            name: string;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            associationUnitId?: string;
            /** Format: uuid */
            officerId?: string;
            allowSimilar?: boolean;
        };
        PartyRegisteredView: {
            /** Format: uuid */
            partyId: string;
            version: number;
        };
        PartyHistoryView: {
            /** Format: date-time */
            registeredAt: string;
            unitNames: components["schemas"]["NameInForceView"][];
            merits: components["schemas"]["MeritView"][];
            awards: components["schemas"]["AwardView"][];
            isWhole: boolean;
            /** Format: uuid */
            partyId: string;
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            name: string;
            /** Format: uuid */
            unitId: string;
            associationUnitId?: string | null;
            version: number;
        };
        NameInForceView: {
            fullName: string;
            /** Format: date */
            validFrom: string;
            validTo?: string | null;
        };
        AwardView: {
            /** Format: uuid */
            awardId: string;
            version: number;
            awardNumber: string;
            registerNo: number;
            registerYear: number;
            /** Format: uuid */
            dossierId: string;
            /** Format: uuid */
            nominationId: string;
            /** Format: uuid */
            decisionId: string;
            decisionNumber: string;
            /** Format: date */
            signedOn: string;
            /** Format: uuid */
            issuerUnitId: string;
            awardFormCode: string;
            /** @enum {string} */
            award: "flag" | "commendation" | "merit_certificate" | "commemorative_medal" | "title";
            formLabel: string;
            honouree: components["schemas"]["HonoureeView"];
            partyName?: string | null;
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            citation: string;
            lawVersion: string;
            bonus: components["schemas"]["BonusView"];
            /** @enum {string} */
            status: "granted" | "handed_over" | "paid" | "revoked" | "restored" | "corrected";
            handedOverOn?: string | null;
            handOverMinutes?: string | null;
            receivedBy?: ("self" | "proxy") | null;
            serialNumber?: string | null;
        };
        BonusView: {
            amount: number;
            isCeiling: boolean;
            lines: components["schemas"]["BonusLineView"][];
        };
        BonusLineView: {
            /** @enum {string} */
            step: "coefficient" | "base_salary" | "product" | "rounded_up";
            value: string;
            basis?: string | null;
        };
        SearchPartiesDto: {
            text: string;
            /** @enum {string} */
            partyKind?: "individual" | "collective" | "household";
            /** Format: uuid */
            unitId?: string;
            /** @default 50 */
            limit: number;
        };
        PartyListView: {
            items: components["schemas"]["PartyView"][];
            nextCursor?: string | null;
        };
        PartyView: {
            /** Format: uuid */
            partyId: string;
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            name: string;
            /** Format: uuid */
            unitId: string;
            associationUnitId?: string | null;
            version: number;
        };
        AwardFormListView: {
            items: components["schemas"]["AwardFormView"][];
            nextCursor?: string | null;
        };
        AwardFormView: {
            awardFormCode: string;
            /** @enum {string} */
            award: "flag" | "commendation" | "merit_certificate" | "commemorative_medal" | "title";
            label: string;
            /** @enum {string} */
            issuerLevel: "central" | "ministry" | "province" | "provincial_police" | "district" | "commune" | "agency";
            issuerLabel: string;
            partyKinds: ("individual" | "collective" | "household")[];
            coefficient?: number | null;
            isCeiling: boolean;
            basis: string;
            /** Format: date */
            validFrom: string;
            validTo?: string | null;
        };
        WriteDossierDto: {
            /** Format: uuid */
            unitId?: string;
            title: string;
            occasion: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: date */
            receivedOn: string;
            /** Format: uuid */
            issuerUnitId: string;
            nominations: components["schemas"]["NominationDto"][];
        };
        NominationDto: {
            /** Format: uuid */
            nominationId: string;
            /** Format: uuid */
            partyId?: string;
            /** Format: uuid */
            alias?: string;
            awardFormCode: string;
            meritIds: string[];
            citation: string;
        };
        DossierCreatedView: {
            /** Format: uuid */
            dossierId: string;
            lawVersion: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
            version: number;
        };
        DossierListView: {
            items: components["schemas"]["DossierListItemView"][];
            nextCursor?: string | null;
        };
        DossierListItemView: {
            /** Format: uuid */
            dossierId: string;
            version: number;
            title: string;
            occasion: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
            nextStep?: ("submission" | "appraisal" | "council_result" | "decision" | "hand_over") | null;
            nominationCount: number;
            /** Format: date */
            receivedOn: string;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            issuerUnitId: string;
            issuerName: string;
        };
        DossierView: {
            /** Format: uuid */
            dossierId: string;
            version: number;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            issuerUnitId: string;
            title: string;
            occasion: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: date */
            receivedOn: string;
            lawVersion: string;
            /** @enum {string} */
            status: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
            /** Format: uuid */
            createdBy: string;
            revisedBy?: string | null;
            revisedAt?: string | null;
            submittedBy?: string | null;
            submittedAt?: string | null;
            nominations: components["schemas"]["NominationView"][];
            merits: components["schemas"]["MeritView"][];
            appraisal?: components["schemas"]["AppraisalView"] | null;
            councilResult?: components["schemas"]["CouncilResultView"] | null;
            decision?: components["schemas"]["DecisionView"] | null;
            awards: components["schemas"]["AwardView"][];
        };
        NominationView: {
            /** Format: uuid */
            nominationId: string;
            honouree: components["schemas"]["HonoureeView"];
            partyName?: string | null;
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            awardFormCode: string;
            meritIds: string[];
            citation: string;
            recusedOfficerIds: string[];
            /** @enum {string} */
            outcome: "pending" | "eligible" | "ineligible" | "passed" | "failed";
        };
        AppraisalView: {
            /** @enum {string} */
            outcome: "eligible" | "supplement_requested" | "rejected" | "on_hold";
            reasonCode?: string | null;
            /** Format: uuid */
            appraisedBy: string;
            /** Format: date-time */
            appraisedAt: string;
            ineligible: components["schemas"]["IneligibleView"][];
        };
        IneligibleView: {
            /** Format: uuid */
            nominationId: string;
            reasonCode: string;
        };
        CouncilResultView: {
            /** Format: date */
            heldOn: string;
            minutesNumber: string;
            memberCount: number;
            presentOfficerIds: string[];
            results: components["schemas"]["VotesView"][];
        };
        VotesView: {
            /** Format: uuid */
            nominationId: string;
            votesFor: number;
            votesAgainst: number;
            abstained: number;
            writtenVotes: number;
            recusedOfficerIds: string[];
        };
        DecisionView: {
            /** Format: uuid */
            decisionId: string;
            decisionNumber: string;
            /** Format: date */
            signedOn: string;
            /** Format: uuid */
            signedByOfficerId: string;
            signerName: string;
        };
        DossierChangedView: {
            /** @enum {string} */
            status: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
            version: number;
        };
        AppraiseDossierDto: {
            /** @enum {string} */
            outcome: "eligible" | "supplement_requested" | "rejected" | "on_hold";
            reasonCode?: string;
            nominationOutcomes?: components["schemas"]["NominationOutcomeDto"][];
        };
        NominationOutcomeDto: {
            /** Format: uuid */
            nominationId: string;
            /** @enum {string} */
            outcome: "eligible" | "ineligible";
            reasonCode?: string;
        };
        RecordCouncilResultDto: {
            /** Format: date */
            heldOn: string;
            minutesNumber: string;
            memberCount: number;
            presentOfficerIds: string[];
            results: components["schemas"]["NominationVotesDto"][];
        };
        NominationVotesDto: {
            /** Format: uuid */
            nominationId: string;
            votesFor: number;
            votesAgainst: number;
            abstained: number;
            writtenVotes?: number;
            recusedOfficerIds?: string[];
        };
        CouncilResultAnswerView: {
            passed: string[];
            failed: string[];
            /** @enum {string} */
            status: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
            version: number;
        };
        DecideDossierDto: {
            decisionNumber: string;
            /** Format: date */
            signedOn: string;
            /** Format: uuid */
            signedByOfficerId: string;
        };
        DecisionAnswerView: {
            /** Format: uuid */
            decisionId: string;
            decisionNumber: string;
            awards: components["schemas"]["GrantedAwardView"][];
            /** @enum {string} */
            status: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
            version: number;
        };
        GrantedAwardView: {
            /** Format: uuid */
            awardId: string;
            /** Format: uuid */
            nominationId: string;
            bonusAmount: number;
        };
        CompletenessView: {
            complete: boolean;
            parts: components["schemas"]["DossierPartView"][];
            obstacles: components["schemas"]["ObstacleView"][];
        };
        DossierPartView: {
            /** @enum {string} */
            part: "title" | "occasion" | "nominations" | "merits" | "citation" | "recognition_consent" | "merits_in_period";
            nominationId?: string | null;
            complete: boolean;
        };
        ObstacleView: {
            problem: string;
            /** Format: uuid */
            nominationId: string;
            meritId?: string | null;
            usedBy?: components["schemas"]["MeritUseView"] | null;
        };
        CouncilView: {
            /** Format: date */
            heldOn: string;
            members: components["schemas"]["CouncilMemberView"][];
            quorum: components["schemas"]["QuorumView"];
            nominations: components["schemas"]["NominationRuleView"][];
        };
        CouncilMemberView: {
            /** Format: uuid */
            officerId: string;
            displayName: string;
            recused: boolean;
            reasonCodes: ("honouree" | "attested_merit")[];
            recusals: components["schemas"]["RecusalView"][];
        };
        RecusalView: {
            /** Format: uuid */
            nominationId: string;
            reasonCodes: ("honouree" | "attested_merit")[];
        };
        QuorumView: {
            memberCount: number;
            presentNeeded: number;
            numerator: number;
            denominator: number;
            inclusive: boolean;
            /** @enum {string} */
            of: "present" | "members";
        };
        NominationRuleView: {
            /** Format: uuid */
            nominationId: string;
            recusedOfficerIds: string[];
            threshold: components["schemas"]["ShareView"];
        };
        ShareView: {
            numerator: number;
            denominator: number;
            inclusive: boolean;
            /** @enum {string} */
            of: "present" | "members";
        };
        DecisionPreviewView: {
            /** Format: date */
            signedOn: string;
            awards: components["schemas"]["ForeseenAwardView"][];
            totalAmount: number;
        };
        ForeseenAwardView: {
            /** Format: uuid */
            nominationId: string;
            honouree: components["schemas"]["HonoureeView"];
            /** @enum {string} */
            partyKind: "individual" | "collective" | "household";
            /** @enum {string} */
            outcome: "pending" | "eligible" | "passed";
            awardFormCode: string;
            formLabel: string;
            bonus: components["schemas"]["BonusView"];
        };
        DecisionFileView: {
            /** Format: uuid */
            dossierId: string;
            /** Format: uuid */
            issuerUnitId: string;
            issuerName: string;
            lawVersion: string;
            awards: components["schemas"]["AwardView"][];
            totalAmount: number;
            /** Format: uuid */
            decisionId: string;
            decisionNumber: string;
            /** Format: date */
            signedOn: string;
            /** Format: uuid */
            signedByOfficerId: string;
            signerName: string;
        };
        OrderPrintDto: {
            offsetXMm: number;
            offsetYMm: number;
            /** @enum {string} */
            order?: "register" | "name";
            withoutRevoked?: boolean;
        };
        PrintOrderedView: {
            /** Format: uuid */
            printId: string;
        };
        DecisionPrintsView: {
            prints: components["schemas"]["PrintView"][];
        };
        PrintView: {
            /** Format: uuid */
            printId: string;
            /** Format: uuid */
            decisionId: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            done: number;
            total: number;
            offsetXMm: number;
            offsetYMm: number;
            /** @enum {string} */
            order: "register" | "name";
            failure?: components["schemas"]["PrintFailureView"] | null;
            fileUntil?: string | null;
        };
        PrintFailureView: {
            /** @enum {string} */
            code: "not_made" | "interrupted" | "award_revoked";
            remedy: string;
        };
        AwardListView: {
            items?: components["schemas"]["AwardView"][] | null;
            nextCursor?: string | null;
            groups?: components["schemas"]["AwardGroupView"][] | null;
        };
        AwardGroupView: {
            key: Record<string, never>;
            count: number;
            amount: number;
        };
        HandOverDto: {
            /** Format: date */
            handedOverOn: string;
            minutesNumber: string;
            /** @enum {string} */
            receivedBy: "self" | "proxy";
            serialNumber?: string;
        };
        AwardChangedView: {
            /** @enum {string} */
            status: "granted" | "handed_over" | "paid" | "revoked" | "restored" | "corrected";
            version: number;
        };
        WaitingDossiersView: {
            total: number;
            items: components["schemas"]["WaitingDossiersLineView"][];
        };
        WaitingDossiersLineView: {
            /** @enum {string} */
            reason: "submission" | "supplement" | "appraisal" | "council_result" | "decision" | "hand_over";
            count: number;
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
    Merits_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchMeritsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeritSearchView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Merits_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportMeritsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Parties_register: {
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
                "application/json": components["schemas"]["RegisterPartyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyRegisteredView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Parties_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partyId: string;
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
                    "application/json": components["schemas"]["PartyHistoryView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Parties_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchPartiesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    AwardForms_list: {
        parameters: {
            query?: {
                asOf?: string;
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
                    "application/json": components["schemas"]["AwardFormListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Dossiers_list: {
        parameters: {
            query?: {
                status?: "draft" | "submitted" | "supplement_requested" | "on_hold" | "eligible" | "awaiting_signature" | "decided" | "rejected" | "withdrawn" | "returned" | "forwarded";
                waitsFor?: "submission" | "supplement" | "appraisal" | "council_result" | "decision" | "hand_over";
                unitId?: string;
                issuerUnitId?: string;
                receivedFrom?: string;
                receivedTo?: string;
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
                    "application/json": components["schemas"]["DossierListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Dossiers_create: {
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
                "application/json": components["schemas"]["WriteDossierDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierCreatedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Dossiers_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossierId: string;
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
                    "application/json": components["schemas"]["DossierView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Dossiers_revise: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                dossierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDossierDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierCreatedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierSteps_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                dossierId: string;
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
                    "application/json": components["schemas"]["DossierChangedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierSteps_appraise: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                dossierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppraiseDossierDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierChangedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierSteps_vote: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                dossierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCouncilResultDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouncilResultAnswerView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierSteps_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                dossierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDossierDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionAnswerView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierOutlook_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossierId: string;
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
                    "application/json": components["schemas"]["CompletenessView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierOutlook_sit: {
        parameters: {
            query?: {
                heldOn?: string;
            };
            header?: never;
            path: {
                dossierId: string;
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
                    "application/json": components["schemas"]["CouncilView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierOutlook_foresee: {
        parameters: {
            query?: {
                signedOn?: string;
            };
            header?: never;
            path: {
                dossierId: string;
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
                    "application/json": components["schemas"]["DecisionPreviewView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    DossierOutlook_preview: {
        parameters: {
            query?: {
                format?: "pdf" | "svg";
            };
            header?: never;
            path: {
                dossierId: string;
                nominationId: string;
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
                    "application/pdf": string;
                    "image/svg+xml": string;
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Decisions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionId: string;
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
                    "application/json": components["schemas"]["DecisionFileView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Decisions_printList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionId: string;
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
                    "application/pdf": string;
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Prints_findAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionId: string;
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
                    "application/json": components["schemas"]["DecisionPrintsView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Prints_order: {
        parameters: {
            query?: never;
            header: {
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPrintDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintOrderedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Prints_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                printId: string;
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
                    "application/json": components["schemas"]["PrintView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Prints_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                printId: string;
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
    Prints_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                printId: string;
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
                    "application/pdf": string;
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Awards_list: {
        parameters: {
            query?: {
                issuerUnitId?: string;
                awardFormCode?: string;
                partyKind?: "individual" | "collective" | "household";
                signedFrom?: string;
                signedTo?: string;
                status?: "granted" | "handed_over" | "paid" | "revoked" | "restored" | "corrected";
                groupBy?: string[];
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
                    "application/json": components["schemas"]["AwardListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Awards_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                awardId: string;
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
                    "application/pdf": string;
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Awards_handOver: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                awardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardChangedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Waiting_waiting: {
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
                    "application/json": components["schemas"]["WaitingDossiersView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Check_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                awardNumber: string;
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
                    "text/html": string;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
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
