export interface paths {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        VocabularyView: {
            /** Format: date */
            asOf: string;
            kinds: components["schemas"]["KindView"][];
            channels: components["schemas"]["ChannelView"][];
            categories: components["schemas"]["CategoryView"][];
            urgencies: components["schemas"]["CodeView"][];
            refusalReasons: components["schemas"]["CodeView"][];
            lateReasons: components["schemas"]["CodeView"][];
            closureReasons: components["schemas"]["ClosureReasonView"][];
            transferReasons: components["schemas"]["TransferReasonView"][];
            transferRefusalReasons: components["schemas"]["CodeView"][];
            assessmentReasons: components["schemas"]["AssessmentReasonView"][];
            questions: components["schemas"]["QuestionView"][];
            dangerWords: components["schemas"]["DangerWordView"][];
            factKinds: ("suspect_name" | "suspect_description" | "suspect_address" | "victim_name" | "victim_description" | "witness_name" | "vehicle_plate" | "vehicle_description" | "phone_number" | "account" | "weapon" | "damage" | "people_count" | "money_amount" | "escape_direction" | "measures_taken" | "exhibit")[];
            precisions: ("minute" | "hour" | "day" | "month" | "year")[];
            enclosureKinds: ("document" | "photo" | "video" | "audio" | "electronic_device" | "object" | "vehicle" | "weapon" | "money")[];
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
            nextCursor?: string;
        };
        TipListItemView: {
            /** Format: uuid */
            tipId: string;
            registerNumber: number;
            registerYear: number;
            /** Format: uuid */
            registerUnitId: string;
            /** Format: uuid */
            holderUnitId: string;
            /** @enum {string} */
            status: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
            /** @enum {string} */
            urgency?: "normal" | "urgent";
            categoryCode?: string;
            channel: string;
            /** Format: date-time */
            receivedAt: string;
            nextClock?: components["schemas"]["NextClockView"];
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
            lateReason?: string;
            occurred?: components["schemas"]["OccurredView"];
            /** Format: uuid */
            communeUnitId?: string;
            /** @enum {string} */
            kind?: "denunciation" | "report" | "prosecution_recommendation" | "direct_discovery" | "surrender" | "order_feedback" | "administrative_complaint" | "whistleblower_report" | "other";
            categoryCode?: string;
            /** @enum {string} */
            urgency?: "normal" | "urgent";
            closureReason?: string;
            /** Format: uuid */
            referredToUnitId?: string;
            valuable?: boolean;
            assessmentReason?: string;
            case?: components["schemas"]["TipCaseView"];
            narrative?: string;
            placeText?: string;
            facts?: components["schemas"]["FactView"][];
            answers?: components["schemas"]["AnswerView"][];
            suggestedSharedNarrative?: string;
            sharedNarrative?: string;
            textExpired: boolean;
            reporters: components["schemas"]["ReporterView"][];
            recusedOfficerIds?: string[];
            entries: components["schemas"]["EntryView"][];
            transfers: components["schemas"]["TransferView"][];
            clocks: components["schemas"]["ClockView"][];
            notices: components["schemas"]["NoticeView"][];
            history: components["schemas"]["HistoryView"][];
            allowed: string[];
        };
        OccurredView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to?: string;
            /** @enum {string} */
            precision: "minute" | "hour" | "day" | "month" | "year";
        };
        TipCaseView: {
            /** Format: uuid */
            caseId: string;
            caseNumber?: number;
            caseYear?: number;
            state?: string;
            conclusion?: string;
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
            refusalReason?: string;
            wantsAnonymity: boolean;
            wantsFollowUp: boolean;
            wantsRecognition: boolean;
            /** Format: uuid */
            associationUnitId?: string;
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
            /** @enum {string} */
            outcome?: "accepted" | "refused";
            answerReason?: string;
            /** Format: date-time */
            answeredAt?: string;
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
            /** Format: date-time */
            satisfiedAt?: string;
            /** Format: uuid */
            supersededBy?: string;
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
            registerNumber?: number;
            registerYear?: number;
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
            /** @enum {string} */
            nextStep?: "classification" | "transfer_or_acceptance" | "answer_of_receiver" | "result_of_verification";
            /** Format: date-time */
            nextStepBy?: string;
            awarded: boolean;
            padding?: string;
        };
        RegisterView: {
            unit: components["schemas"]["UnitNameView"];
            parent?: components["schemas"]["UnitNameView"];
            year: number;
            formNumber: string;
            formInstrument: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            opening: components["schemas"]["RegisterLineView"];
            closing: components["schemas"]["RegisterLineView"];
            closed: boolean;
            entryCount: number;
            struckCount: number;
            entries: components["schemas"]["RegisterEntryView"][];
        };
        UnitNameView: {
            /** Format: uuid */
            unitId: string;
            fullName?: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
        };
        RegisterLineView: {
            /** Format: date */
            on: string;
            registerNumber?: number;
        };
        RegisterEntryView: {
            /** Format: uuid */
            entryId: string;
            /** Format: uuid */
            tipId?: string;
            registerNumber: number;
            /** Format: date-time */
            enteredAt: string;
            struck: boolean;
            strikeReason?: string;
            replacedByNumber?: number;
            restricted: boolean;
            /** Format: date-time */
            receivedAt?: string;
            enteredLate: boolean;
            channel?: string;
            providers: components["schemas"]["ProviderView"][];
            content?: string;
            commune?: components["schemas"]["UnitNameView"];
            placeText?: string;
            occurred?: components["schemas"]["OccurredView"];
            subjects: components["schemas"]["FactView"][];
            receivedBy?: components["schemas"]["OfficerNameView"];
            classification?: components["schemas"]["EntryClassificationView"];
            handling?: components["schemas"]["EntryHandlingView"];
            incomingSlip?: components["schemas"]["EntrySlipView"];
            outgoingSlip?: components["schemas"]["EntrySlipView"];
            notices: components["schemas"]["NoticeView"][];
            enclosures: components["schemas"]["EnclosureView"][];
        };
        ProviderView: {
            /** Format: uuid */
            alias: string;
            /** @enum {string} */
            identityStatus: "sealed" | "refused" | "not_asked";
            refusalReason?: string;
        };
        OfficerNameView: {
            /** Format: uuid */
            officerId: string;
            displayName?: string;
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
            /** @enum {string} */
            outcome?: "guided" | "referred_administrative" | "filed";
            reasonCode?: string;
            /** Format: date-time */
            at?: string;
        };
        EntrySlipView: {
            slipNumber: string;
            unit: components["schemas"]["UnitNameView"];
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            answeredAt?: string;
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
        };
    };
    Tips_list: {
        parameters: {
            query?: {
                lane?: "breached" | "due_soon" | "today" | "later" | "incoming" | "waiting" | "done";
                unitId?: string;
                status?: "received" | "classified" | "preliminary_check" | "accepted" | "transfer_pending" | "transferred" | "guided" | "referred_administrative" | "filed" | "merged";
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
        };
    };
    Registers_read: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                format?: "json" | "pdf";
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
                };
            };
        };
    };
}
