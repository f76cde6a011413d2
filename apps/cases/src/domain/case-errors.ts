import { DomainError } from '@keng/kernel';

/** The act belongs to another stage of the case (not assigned yet, or already concluded). */
export class CaseNotVerifying extends DomainError {
  readonly slug = 'case-not-verifying';
}

/** No appointment in force gives the officer a procedural capacity in reach of the case (BLTTHS Đ.36–38). */
export class CapacityMissing extends DomainError {
  readonly slug = 'capacity-missing';
}

/** The officer must not take part in the case (BLTTHS Đ.49, 51). */
export class OfficerRecused extends DomainError {
  readonly slug = 'officer-recused';
}

export class OfficerInactive extends DomainError {
  readonly slug = 'officer-inactive';
}

/** The issuer has used the number for another paper of the same year. */
export class DecisionNumberTaken extends DomainError {
  readonly slug = 'decision-number-taken';
}

export class PlanApproved extends DomainError {
  readonly slug = 'plan-approved';
}

/** Nothing is done and nothing proposed before a commander has approved the plan (TT 28/2020 Đ.13). */
export class PlanNotApproved extends DomainError {
  readonly slug = 'plan-not-approved';
}

export class PlanMissing extends DomainError {
  readonly slug = 'plan-missing';
}

export class OwnPlan extends DomainError {
  readonly slug = 'own-plan';
}

/** The term has legally ended; only a decision or a suspension can follow (BLTTHS Đ.147–148). */
export class TermExpired extends DomainError {
  readonly slug = 'term-expired';
}

/** The investigating body may extend once (BLTTHS Đ.147 k2). */
export class AlreadyExtended extends DomainError {
  readonly slug = 'already-extended';
}

export class NoticeAlreadySent extends DomainError {
  readonly slug = 'notice-already-sent';
}

export class SentInFuture extends DomainError {
  readonly slug = 'sent-in-future';
}

/** Everybody who brought a tip refused to say who they are: there is nobody to write to (TTLT 01/2017 Đ.14). */
export class ReporterRefused extends DomainError {
  readonly slug = 'reporter-refused';
}

/** Not instituting needs one of the grounds of BLTTHS Đ.157. */
export class GroundRequired extends DomainError {
  readonly slug = 'ground-required';
}

export class AliasNotInCase extends DomainError {
  readonly slug = 'alias-not-in-case';
}

export class OwnProposal extends DomainError {
  readonly slug = 'own-proposal';
}

export class ProposalMissing extends DomainError {
  readonly slug = 'proposal-missing';
}

export const REMEDIES = {
  required: 'Hãy nhập số quyết định theo sổ văn bản đi của cơ quan ban hành.',
  given_by_system: 'Hệ thống cấp số quyết định cho đơn vị này. Hãy bỏ trống mục này.',
  in_future: 'Ngày này ở tương lai. Hãy nhập ngày thực tế.',
  before_reception: 'Ngày này trước ngày tiếp nhận tin. Hãy kiểm tra lại.',
  repeated: 'Cán bộ thụ lý chính không đồng thời là cán bộ phối hợp. Hãy bỏ mục trùng.',
  not_expected: 'Chỉ quyết định không khởi tố mới có căn cứ tại Điều 157. Hãy bỏ mục này.',
  not_in_case: 'Hãy chọn một tin của vụ việc này.',
  not_exactly_one: 'Hãy chọn người báo tin hoặc tập thể, cá nhân đã có trong sổ; không chọn cả hai.',
  not_a_cursor: 'Hãy tải lại danh sách từ đầu.',
  not_due: 'Chưa đến bước gửi thông báo này. Hãy gửi sau khi có quyết định kết thúc.',
} as const;

/** A field whose value does not fit the case as it stands; names the field and the remedy, never the value. */
export class FieldRefused extends DomainError {
  readonly slug = 'invalid-fields';

  constructor(name: string, code: keyof typeof REMEDIES) {
    super({ fields: [{ name, code, remedy: REMEDIES[code] }] });
  }
}
