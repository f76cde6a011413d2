export interface paths {
    "/api/intake/operations/state": {
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
    "/api/intake/operations/parked": {
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
    "/api/intake/operations/parked/retry": {
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
    "/api/intake/operations/parked/skip": {
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
    "/api/intake/operations/audit-verification": {
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
    "/api/intake/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Vocabulary_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tips_list"];
        put?: never;
        post: operations["Tips_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/lanes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tips_countLanes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tips_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/possible-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tips_findDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tips_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/figures": {
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
    "/api/intake/waiting": {
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
    "/api/intake/tips/{tipId}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TipDecisions_classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TipDecisions_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TipDecisions_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TipDecisions_assess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TipCorrections_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TipDrafts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TipDrafts_save"];
        post?: never;
        delete: operations["TipDrafts_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/joinable-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JoinableCases_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/shared-narrative-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SharedNarrative_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfers_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/transfers/{transferId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfers_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Receipts_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/receipts/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Receipts_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/registers/{unitId}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registers_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/tips/{tipId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Presence_note"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/law/{list}": {
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
    "/api/intake/live": {
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
        VocabularyView: {
            /** Format: date */
            asOf: string;
            kinds: components["schemas"]["KindView"][];
            channels: components["schemas"]["ChannelView"][];
            categories: components["schemas"]["CategoryView"][];
            urgencies: components["schemas"]["CodeView"][];
            refusalReasons: components["schemas"]["CodeView"][];
            lateReasons: components["schemas"]["CodeView"][];
            correctionReasons: components["schemas"]["CodeView"][];
            closureReasons: components["schemas"]["ClosureReasonView"][];
            transferReasons: components["schemas"]["TransferReasonView"][];
            transferRefusalReasons: components["schemas"]["CodeView"][];
            assessmentReasons: components["schemas"]["AssessmentReasonView"][];
            questions: components["schemas"]["QuestionView"][];
            dangerWords: components["schemas"]["DangerWordView"][];
            factKinds: ("suspect_name" | "suspect_description" | "suspect_address" | "victim_name" | "victim_description" | "witness_name" | "vehicle_plate" | "vehicle_description" | "phone_number" | "account" | "weapon" | "damage" | "people_count" | "money_amount" | "escape_direction" | "measures_taken" | "exhibit")[];
            precisions: ("minute" | "hour" | "day" | "month" | "year")[];
            enclosureKinds: ("document" | "photo" | "video" | "audio" | "electronic_device" | "object" | "vehicle" | "weapon" | "money")[];
            correctionFields: ("channel" | "received_at" | "occurred" | "commune" | "place_text" | "facts" | "narrative")[];
        };
        KindView: {
            verifiable: boolean;
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        ChannelView: {
            anonymousPossible: boolean;
            identityTypicallyAbsent: boolean;
            forms: string[];
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        CategoryView: {
            group: string;
            theme: string;
            /** @enum {string} */
            defaultUrgency: "normal" | "urgent";
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        CodeView: {
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        ClosureReasonView: {
            /** @enum {string} */
            outcome: "guided" | "referred_administrative" | "filed";
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        TransferReasonView: {
            parentUnitOnly: boolean;
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        AssessmentReasonView: {
            valuable: boolean;
            code: string;
            label: string;
            labelEn: string;
            citation: string;
        };
        QuestionView: {
            questionCode: string;
            position: number;
            label: string;
            labelEn: string;
            themes: string[];
        };
        DangerWordView: {
            phrase: string;
            emergencyNumber: string;
            foldSafe: boolean;
        };
        RegisterTipDto: {
            /** Format: uuid */
            unitId?: string;
            /** Format: date-time */
            receivedAt: string;
            lateReason?: string;
            channel: string;
            narrative?: string;
            occurred?: components["schemas"]["OccurredDto"];
            place?: components["schemas"]["PlaceDto"];
            facts?: components["schemas"]["FactDto"][];
            answers?: components["schemas"]["AnswerDto"][];
            reporters: components["schemas"]["ReporterDto"][];
            recusedOfficerIds?: string[];
            /** Format: uuid */
            draftId?: string;
        };
        OccurredDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to?: string;
            /** @enum {string} */
            precision: "minute" | "hour" | "day" | "month" | "year";
        };
        PlaceDto: {
            /** Format: uuid */
            communeUnitId?: string;
            text?: string;
        };
        FactDto: {
            /** @enum {string} */
            kind: "suspect_name" | "suspect_description" | "suspect_address" | "victim_name" | "victim_description" | "witness_name" | "vehicle_plate" | "vehicle_description" | "phone_number" | "account" | "weapon" | "damage" | "people_count" | "money_amount" | "escape_direction" | "measures_taken" | "exhibit";
            value: string;
        };
        AnswerDto: {
            questionCode: string;
            answer: string;
        };
        ReporterDto: {
            /** Format: uuid */
            alias: string;
            /** @enum {string} */
            identityStatus: "sealed" | "refused" | "not_asked";
            refusalReason?: string;
            wantsAnonymity: boolean;
            wantsFollowUp: boolean;
            wantsRecognition: boolean;
            /** Format: uuid */
            associationUnitId?: string;
        };
        RegistrationView: {
            /** Format: uuid */
            tipId: string;
            registerNumber: number;
            registerYear: number;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            clocks: components["schemas"]["RunningClockView"][];
            version: number;
        };
        RunningClockView: {
            clockCode: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            legalEndAt: string;
        };
        TipListView: {
            items: components["schemas"]["TipListItemView"][];
            nextCursor?: string | null;
        };
        TipListItemView: {
            /** Format: uuid */
            tipId: string;
            version: number;
            registerNumber: number;
            registerYear: number;
            /** Format: uuid */
            registerUnitId: string;
            /** Format: uuid */
            holderUnitId: string;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            urgency?: ("normal" | "urgent") | null;
            kind?: ("denunciation" | "report" | "prosecution_recommendation" | "direct_discovery" | "surrender" | "order_feedback" | "administrative_complaint" | "whistleblower_report" | "other") | null;
            categoryCode?: string | null;
            channel: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            registeredBy: string;
            communeUnitId?: string | null;
            /** @enum {string} */
            lane: "breached" | "due_soon" | "today" | "later" | "incoming" | "waiting" | "done";
            nextClock?: components["schemas"]["NextClockView"] | null;
            clocks: components["schemas"]["QueueClockView"][];
            sharedNarrative?: string | null;
        };
        NextClockView: {
            clockCode: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            legalEndAt: string;
            /** @enum {string} */
            state: "on_time" | "due_soon" | "overdue" | "satisfied";
        };
        QueueClockView: {
            basis: string;
            clockCode: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            legalEndAt: string;
            /** @enum {string} */
            state: "on_time" | "due_soon" | "overdue" | "satisfied";
        };
        LaneCountsView: {
            breached: number;
            dueSoon: number;
            today: number;
            later: number;
            waiting: number;
            incoming: number;
        };
        SearchTipsDto: {
            text?: string;
            registerNumber?: number;
            registerYear?: number;
            /** Format: uuid */
            unitId?: string;
            statuses?: ("received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged")[];
            /** Format: date */
            receivedFrom?: string;
            /** Format: date */
            receivedTo?: string;
            cursor?: string;
            /** @default 50 */
            limit: number;
        };
        PossibleDuplicatesDto: {
            narrative: string;
            /** Format: uuid */
            communeUnitId?: string;
            /** Format: date-time */
            occurredAt?: string;
        };
        PossibleDuplicatesView: {
            items: components["schemas"]["PossibleDuplicateView"][];
        };
        PossibleDuplicateView: {
            /** Format: uuid */
            tipId: string;
            registerNumber: number;
            registerYear: number;
            /** Format: uuid */
            unitId: string;
            reasons: ("same_plate" | "same_commune" | "close_in_time" | "similar_words")[];
            openable: boolean;
        };
        TipDetailView: {
            /** Format: uuid */
            tipId: string;
            version: number;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            /** Format: uuid */
            firstUnitId: string;
            /** Format: uuid */
            holderUnitId: string;
            channel: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            registeredAt: string;
            /** Format: uuid */
            registeredBy: string;
            enteredLate: boolean;
            lateReason?: string | null;
            occurred?: components["schemas"]["OccurredView"] | null;
            communeUnitId?: string | null;
            kind?: ("denunciation" | "report" | "prosecution_recommendation" | "direct_discovery" | "surrender" | "order_feedback" | "administrative_complaint" | "whistleblower_report" | "other") | null;
            categoryCode?: string | null;
            urgency?: ("normal" | "urgent") | null;
            closureReason?: string | null;
            referredToUnitId?: string | null;
            valuable?: boolean | null;
            assessmentReason?: string | null;
            case?: components["schemas"]["TipCaseView"] | null;
            narrative?: string | null;
            additions?: components["schemas"]["AdditionView"][] | null;
            placeText?: string | null;
            facts?: components["schemas"]["FactView"][] | null;
            answers?: components["schemas"]["AnswerView"][] | null;
            suggestedSharedNarrative?: string | null;
            sharedNarrative?: string | null;
            textExpired: boolean;
            reporters: components["schemas"]["ReporterView"][];
            recusedOfficerIds?: string[] | null;
            entries: components["schemas"]["EntryView"][];
            corrections: components["schemas"]["CorrectionView"][];
            transfers: components["schemas"]["TransferView"][];
            clocks: components["schemas"]["ClockView"][];
            notices: components["schemas"]["NoticeView"][];
            history: components["schemas"]["HistoryView"][];
            allowed: string[];
        };
        OccurredView: {
            /** Format: date-time */
            from: string;
            to?: string | null;
            /** @enum {string} */
            precision: "minute" | "hour" | "day" | "month" | "year";
        };
        TipCaseView: {
            /** Format: uuid */
            caseId: string;
            caseNumber?: number | null;
            caseYear?: number | null;
            state?: string | null;
            conclusion?: string | null;
        };
        AdditionView: {
            text: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            officerId: string;
        };
        FactView: {
            /** @enum {string} */
            kind: "suspect_name" | "suspect_description" | "suspect_address" | "victim_name" | "victim_description" | "witness_name" | "vehicle_plate" | "vehicle_description" | "phone_number" | "account" | "weapon" | "damage" | "people_count" | "money_amount" | "escape_direction" | "measures_taken" | "exhibit";
            value: string;
        };
        AnswerView: {
            questionCode: string;
            answer: string;
        };
        ReporterView: {
            /** Format: uuid */
            alias: string;
            /** @enum {string} */
            identityStatus: "sealed" | "refused" | "not_asked";
            refusalReason?: string | null;
            wantsAnonymity: boolean;
            wantsFollowUp: boolean;
            wantsRecognition: boolean;
            associationUnitId?: string | null;
        };
        EntryView: {
            /** Format: uuid */
            unitId: string;
            registerNumber: number;
            registerYear: number;
            /** Format: date-time */
            enteredAt: string;
            struck: boolean;
        };
        CorrectionView: {
            no: number;
            /** @enum {string} */
            field: "channel" | "received_at" | "occurred" | "commune" | "place_text" | "facts" | "narrative";
            /** Format: date-time */
            at: string;
            officer: components["schemas"]["OfficerNameView"];
            /** Format: uuid */
            unitId: string;
            reasonCode: string;
            earlier?: components["schemas"]["CorrectedValuesView"] | null;
            later?: components["schemas"]["CorrectedValuesView"] | null;
            note?: string | null;
        };
        OfficerNameView: {
            /** Format: uuid */
            officerId: string;
            displayName?: string | null;
        };
        CorrectedValuesView: {
            channel?: string | null;
            receivedAt?: string | null;
            lateReason?: string | null;
            occurred?: components["schemas"]["OccurredView"] | null;
            commune?: components["schemas"]["UnitNameView"] | null;
            placeText?: string | null;
            facts?: components["schemas"]["FactView"][] | null;
        };
        UnitNameView: {
            /** Format: uuid */
            unitId: string;
            fullName?: string | null;
        };
        TransferView: {
            /** Format: uuid */
            transferId: string;
            /** Format: uuid */
            fromUnitId: string;
            /** Format: uuid */
            toUnitId: string;
            slipNumber: string;
            reasonCode: string;
            automatic: boolean;
            outside: boolean;
            /** Format: date-time */
            determinedAt: string;
            /** Format: date-time */
            dueAt: string;
            enclosures: components["schemas"]["EnclosureView"][];
            /** Format: date-time */
            requestedAt: string;
            outcome?: ("accepted" | "refused") | null;
            answerReason?: string | null;
            answeredAt?: string | null;
        };
        EnclosureView: {
            kind: string;
            quantity: number;
        };
        ClockView: {
            /** Format: uuid */
            clockId: string;
            clockCode: string;
            basis: string;
            /** Format: uuid */
            holderUnitId: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            legalEndAt: string;
            satisfiedAt?: string | null;
            supersededBy?: string | null;
            /** @enum {string} */
            state: "on_time" | "due_soon" | "overdue" | "satisfied" | "superseded";
        };
        NoticeView: {
            noticeCode: string;
            /** Format: date */
            sentOn: string;
        };
        HistoryView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            officerId: string;
            /** Format: uuid */
            unitId: string;
            action: string;
            detail: Record<string, never>;
        };
        TipFiguresView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            total: number;
            days: components["schemas"]["TipsOfDayView"][];
            statuses: components["schemas"]["TipsOfStatusView"][];
        };
        TipsOfDayView: {
            /** Format: date */
            day: string;
            channel: string;
            count: number;
        };
        TipsOfStatusView: {
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            count: number;
        };
        WaitingTipsView: {
            total: number;
            items: components["schemas"]["WaitingTipsLineView"][];
        };
        WaitingTipsLineView: {
            /** @enum {string} */
            reason: "breached" | "due_soon" | "incoming" | "classification" | "decision";
            count: number;
        };
        ClassifyTipDto: {
            /** @enum {string} */
            kind: "denunciation" | "report" | "prosecution_recommendation" | "direct_discovery" | "surrender" | "order_feedback" | "administrative_complaint" | "whistleblower_report" | "other";
            categoryCode: string;
            /** @enum {string} */
            urgency: "normal" | "urgent";
            sharedNarrative?: string;
            /** @default [] */
            refusals: components["schemas"]["IdentityRefusalDto"][];
        };
        IdentityRefusalDto: {
            /** Format: uuid */
            alias: string;
            refusalReason: string;
        };
        ClassificationView: {
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            clocks: components["schemas"]["RunningClockView"][];
            version: number;
        };
        AcceptTipDto: {
            /** Format: date-time */
            competentReceivedAt: string;
            /** Format: uuid */
            caseId?: string;
        };
        AcceptanceView: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            version: number;
        };
        CloseTipDto: {
            /** @enum {string} */
            outcome: "guided" | "referred_administrative" | "filed";
            reasonCode: string;
            /** Format: uuid */
            referredToUnitId?: string;
        };
        ClosureView: {
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            version: number;
        };
        AssessTipDto: {
            valuable: boolean;
            reasonCode: string;
        };
        AssessmentView: {
            /** Format: date-time */
            assessedAt: string;
            version: number;
        };
        CorrectTipDto: {
            /** @enum {string} */
            field: "channel" | "received_at" | "occurred" | "commune" | "place_text" | "facts" | "narrative";
            value: components["schemas"]["CorrectionValueDto"];
            reasonCode: string;
            note?: string;
        };
        CorrectionValueDto: {
            channel?: string;
            /** Format: date-time */
            receivedAt?: string;
            lateReason?: string;
            occurred?: components["schemas"]["OccurredDto"];
            /** Format: uuid */
            communeUnitId?: string;
            placeText?: string;
            facts?: components["schemas"]["FactDto"][];
            narrative?: string;
        };
        CorrectedTipView: {
            correctionNo: number;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            clocks: components["schemas"]["RunningClockView"][];
            version: number;
        };
        TipDraftsView: {
            items: components["schemas"]["TipDraftView"][];
        };
        TipDraftView: {
            /** Format: uuid */
            draftId: string;
            /** Format: uuid */
            unitId: string;
            revision: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            savedAt: string;
            form: Record<string, never>;
        };
        SaveTipDraftDto: {
            /** Format: uuid */
            unitId?: string;
            revision: number;
            /** Format: date-time */
            receivedAt: string;
            form: Record<string, never>;
        };
        SavedDraftView: {
            /** Format: uuid */
            draftId: string;
            revision: number;
            /** Format: date-time */
            savedAt: string;
            kept: boolean;
        };
        JoinableCasesView: {
            items: components["schemas"]["JoinableCaseView"][];
            more: boolean;
        };
        JoinableCaseView: {
            /** Format: uuid */
            caseId: string;
            caseNumber: number;
            caseYear: number;
            dueAt?: string | null;
            tips: components["schemas"]["JoinedTipView"][];
            reasons: ("same_plate" | "same_commune" | "close_in_time" | "similar_words")[];
        };
        JoinedTipView: {
            /** Format: uuid */
            tipId: string;
            registerNumber: number;
            registerYear: number;
        };
        SharedNarrativeProposalView: {
            text: string;
            masked: components["schemas"]["MaskedSpanView"][];
        };
        MaskedSpanView: {
            from: number;
            to: number;
            /** @enum {string} */
            kind: "person_name" | "phone" | "id_number" | "house_number" | "bank_account" | "email" | "social_account" | "own_plate";
        };
        TransferTipDto: {
            /** Format: uuid */
            toUnitId: string;
            reasonCode: string;
            /** Format: date-time */
            determinedAt: string;
            enclosures: components["schemas"]["EnclosureDto"][];
        };
        EnclosureDto: {
            /** @enum {string} */
            kind: "document" | "photo" | "video" | "audio" | "electronic_device" | "object" | "vehicle" | "weapon" | "money";
            quantity: number;
        };
        TransferRequestedView: {
            /** Format: uuid */
            transferId: string;
            slipNumber: string;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            version: number;
        };
        AnswerTransferDto: {
            /** @enum {string} */
            outcome: "accepted" | "refused";
            reasonCode?: string;
        };
        TransferAnswerView: {
            /** Format: uuid */
            tipId: string;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            registerNumber?: number | null;
            registerYear?: number | null;
            version: number;
        };
        ReceiptCodeView: {
            words: string[];
            readBack: number[];
        };
        ReceiptStatusDto: {
            words: string[];
        };
        ReceiptStatusView: {
            /** @enum {string} */
            publicStatus: "received" | "classified" | "being_transferred" | "sent_to_competent_body" | "under_verification" | "verification_ended" | "guided" | "referred_administrative" | "filed" | "joined_with_another";
            /** Format: date-time */
            since: string;
            nextStep?: ("classification" | "transfer_or_acceptance" | "answer_of_receiver" | "result_of_verification") | null;
            nextStepBy?: string | null;
            awarded: boolean;
            padding?: string | null;
        };
        RegisterView: {
            unit: components["schemas"]["UnitNameView"];
            parent?: components["schemas"]["UnitNameView"] | null;
            year: number;
            formNumber: string;
            formInstrument: string;
            from?: string | null;
            to?: string | null;
            opening: components["schemas"]["RegisterLineView"];
            closing: components["schemas"]["RegisterLineView"];
            closed: boolean;
            entryCount: number;
            struckCount: number;
            entries: components["schemas"]["RegisterEntryView"][];
        };
        RegisterLineView: {
            /** Format: date */
            on: string;
            registerNumber?: number | null;
        };
        RegisterEntryView: {
            /** Format: uuid */
            entryId: string;
            tipId?: string | null;
            registerNumber: number;
            /** Format: date-time */
            enteredAt: string;
            struck: boolean;
            strikeReason?: string | null;
            replacedByNumber?: number | null;
            restricted: boolean;
            receivedAt?: string | null;
            enteredLate: boolean;
            channel?: string | null;
            providers: components["schemas"]["ProviderView"][];
            content?: string | null;
            additions: components["schemas"]["AdditionView"][];
            commune?: components["schemas"]["UnitNameView"] | null;
            placeText?: string | null;
            occurred?: components["schemas"]["OccurredView"] | null;
            subjects: components["schemas"]["FactView"][];
            receivedBy?: components["schemas"]["OfficerNameView"] | null;
            classification?: components["schemas"]["EntryClassificationView"] | null;
            handling?: components["schemas"]["EntryHandlingView"] | null;
            incomingSlip?: components["schemas"]["EntrySlipView"] | null;
            outgoingSlip?: components["schemas"]["EntrySlipView"] | null;
            notices: components["schemas"]["NoticeView"][];
            enclosures: components["schemas"]["EnclosureView"][];
            corrections: components["schemas"]["CorrectionView"][];
        };
        ProviderView: {
            /** Format: uuid */
            alias: string;
            /** @enum {string} */
            identityStatus: "sealed" | "refused" | "not_asked";
            refusalReason?: string | null;
        };
        EntryClassificationView: {
            /** Format: date-time */
            at: string;
            officer: components["schemas"]["OfficerNameView"];
            /** @enum {string} */
            kind: "denunciation" | "report" | "prosecution_recommendation" | "direct_discovery" | "surrender" | "order_feedback" | "administrative_complaint" | "whistleblower_report" | "other";
            categoryCode: string;
            /** @enum {string} */
            urgency: "normal" | "urgent";
        };
        EntryHandlingView: {
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            outcome?: ("guided" | "referred_administrative" | "filed") | null;
            reasonCode?: string | null;
            at?: string | null;
        };
        EntrySlipView: {
            slipNumber: string;
            unit: components["schemas"]["UnitNameView"];
            /** Format: date-time */
            requestedAt: string;
            answeredAt?: string | null;
        };
        NotePresenceDto: {
            /** @enum {string} */
            activity: "looking" | "typing" | "left";
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
    Vocabulary_read: {
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
                    "application/json": components["schemas"]["VocabularyView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Tips_list: {
        parameters: {
            query?: {
                lane?: "breached" | "due_soon" | "today" | "later" | "incoming" | "waiting" | "done";
                waitsFor?: "classification" | "decision";
                unitId?: string;
                status?: ("received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged")[];
                channel?: string;
                kind?: "denunciation" | "report" | "prosecution_recommendation" | "direct_discovery" | "surrender" | "order_feedback" | "administrative_complaint" | "whistleblower_report" | "other";
                categoryCode?: string;
                receivedFrom?: string;
                receivedTo?: string;
                officerId?: string;
                holderUnitId?: string;
                sort?: "clock" | "received";
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
                    "application/json": components["schemas"]["TipListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Tips_register: {
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
                "application/json": components["schemas"]["RegisterTipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Tips_countLanes: {
        parameters: {
            query?: {
                unitId?: string;
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
                    "application/json": components["schemas"]["LaneCountsView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Tips_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchTipsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TipListView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Tips_findDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PossibleDuplicatesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicatesView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Tips_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tipId: string;
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
                    "application/json": components["schemas"]["TipDetailView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Figures_figures: {
        parameters: {
            query?: {
                unitId?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["TipFiguresView"];
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
                    "application/json": components["schemas"]["WaitingTipsView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDecisions_classify: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyTipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassificationView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDecisions_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptTipDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDecisions_close: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseTipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosureView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDecisions_assess: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessTipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipCorrections_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectTipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedTipView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDrafts_list: {
        parameters: {
            query?: {
                unitId?: string;
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
                    "application/json": components["schemas"]["TipDraftsView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDrafts_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveTipDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    TipDrafts_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
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
    JoinableCases_find: {
        parameters: {
            query?: {
                caseNumber?: number;
                caseYear?: number;
            };
            header?: never;
            path: {
                tipId: string;
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
                    "application/json": components["schemas"]["JoinableCasesView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    SharedNarrative_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tipId: string;
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
                    "application/json": components["schemas"]["SharedNarrativeProposalView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Transfers_request: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferTipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferRequestedView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Transfers_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description phiên bản vừa đọc, ví dụ "3" */
                "If-Match": string;
                /** @description UUID, mới cho mỗi thao tác */
                "Idempotency-Key": string;
            };
            path: {
                transferId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerTransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferAnswerView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Receipts_issue: {
        parameters: {
            query?: {
                alias?: string;
            };
            header?: never;
            path: {
                tipId: string;
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
                    "application/json": components["schemas"]["ReceiptCodeView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Receipts_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptStatusDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptStatusView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Registers_read: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                format?: "json" | "pdf" | "xlsx";
            };
            header?: never;
            path: {
                unitId: string;
                year: string;
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
                    "application/json": components["schemas"]["RegisterView"];
                    "application/pdf": components["schemas"]["RegisterView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["RegisterView"];
                };
            };
            503: components["responses"]["Refusal"];
            "4XX": components["responses"]["Refusal"];
        };
    };
    Presence_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotePresenceDto"];
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
