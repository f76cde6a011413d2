import { DomainError } from '@keng/kernel';

export const REMEDIES = {
  required: 'Mục này bắt buộc. Hãy điền.',
  not_in_list: 'Hãy chọn một giá trị trong danh mục có hiệu lực.',
  too_early: 'Thời điểm quá sớm. Hãy kiểm tra lại.',
  too_late: 'Thời điểm quá muộn. Hãy kiểm tra lại.',
  before_start: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
  not_wanted: 'Mục này không dùng cho lựa chọn đã nêu. Hãy bỏ ra.',
  too_wide: 'Khoảng thời gian có quá nhiều tin. Hãy thu hẹp từ ngày, đến ngày.',
  too_long: 'Kỳ xem dài quá một năm. Hãy rút ngắn từ ngày, đến ngày.',
  too_deep: 'Bớt số tầng lồng nhau của dữ liệu gửi lên.',
  identity_not_here:
    'Danh tính người báo tin chỉ ghi vào kho danh tính. Hãy bỏ khỏi bản nháp, chỉ giữ bí danh và các lựa chọn.',
  unchanged: 'Giá trị mới trùng giá trị đang có. Hãy nhập giá trị đúng, hoặc bỏ việc đính chính.',
  too_many: 'Đã đủ số mục bổ sung cho phép. Hãy ghi tiếp vào hồ sơ vụ việc.',
  not_a_cursor: 'Hãy mở lại danh sách từ đầu.',
} as const;

/** A field that no decorator can judge: it depends on another field, on the day or on the law. Never holds a value. */
export class InvalidField extends DomainError {
  readonly slug = 'invalid-fields';

  /** @param name path of the field: `reporters[0].refusalReason` */
  constructor(name: string, code: keyof typeof REMEDIES) {
    super({ fields: [{ name, code, remedy: REMEDIES[code] }] });
  }
}
