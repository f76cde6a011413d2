import type { FieldRemedy } from './field-problems';

/**
 * Remedies that services say in words of their own, because what to do depends on the act: the same code may stand here
 * more than once. `test/refusal-texts.spec.ts` holds them to what the services answer.
 */
export const ownRemedies: readonly FieldRemedy[] = [
  // Any service, about the request itself.
  {
    code: 'not_json',
    remedy: {
      vi: 'Gửi một đối tượng JSON hợp lệ, mã hóa UTF-8.',
      en: 'Send a valid JSON object, encoded as UTF-8.',
    },
  },
  {
    code: 'not_an_object',
    remedy: {
      vi: 'Gửi một đối tượng JSON với các trường đã nêu trong tài liệu.',
      en: 'Send a JSON object with the fields that the documentation names.',
    },
  },
  {
    code: 'too_deep',
    remedy: {
      vi: 'Bớt số tầng lồng nhau của dữ liệu gửi lên.',
      en: 'Send data with fewer levels of nesting.',
    },
  },
  {
    code: 'not_text',
    remedy: {
      vi: 'Bỏ ký tự điều khiển NUL hoặc ký tự Unicode hỏng rồi gửi lại.',
      en: 'Take out the control character NUL or the broken Unicode character and send again.',
    },
  },
  {
    code: 'too_long',
    remedy: {
      vi: 'Kỳ xem dài quá một năm. Hãy rút ngắn từ ngày, đến ngày.',
      en: 'The period is longer than a year. Bring its first and last day closer together.',
    },
  },
  ...['required', 'not_uuid'].map((code) => ({
    code,
    remedy: {
      vi: 'Gửi tiêu đề Idempotency-Key là một UUID mới cho mỗi thao tác; dùng lại đúng UUID đó khi gửi lại.',
      en: 'Send the header Idempotency-Key with a new UUID for each act; use the same UUID when sending again.',
    },
  })),
  // Cases.
  {
    code: 'required',
    remedy: {
      vi: 'Hãy nhập số quyết định theo sổ văn bản đi của cơ quan ban hành.',
      en: 'Enter the number of the decision from the issuing body’s register of outgoing documents.',
    },
  },
  {
    code: 'given_by_system',
    remedy: {
      vi: 'Hệ thống cấp số quyết định cho đơn vị này. Hãy bỏ trống mục này.',
      en: 'The system numbers the decisions of this unit. Leave the field empty.',
    },
  },
  {
    code: 'in_future',
    remedy: {
      vi: 'Ngày này ở tương lai. Hãy nhập ngày thực tế.',
      en: 'This day is in the future. Enter the actual day.',
    },
  },
  {
    code: 'before_reception',
    remedy: {
      vi: 'Ngày này trước ngày tiếp nhận tin. Hãy kiểm tra lại.',
      en: 'This day is before the tip was received. Check it.',
    },
  },
  {
    code: 'repeated',
    remedy: {
      vi: 'Cán bộ thụ lý chính không đồng thời là cán bộ phối hợp. Hãy bỏ mục trùng.',
      en: 'The lead officer cannot be a supporting officer as well. Remove the repeat.',
    },
  },
  {
    code: 'not_expected',
    remedy: {
      vi: 'Chỉ quyết định không khởi tố mới có căn cứ tại Điều 157. Hãy bỏ mục này.',
      en: 'Only a decision not to institute has a ground of Article 157. Leave the field out.',
    },
  },
  {
    code: 'not_in_case',
    remedy: { vi: 'Hãy chọn một tin của vụ việc này.', en: 'Choose a tip of this case.' },
  },
  {
    code: 'not_exactly_one',
    remedy: {
      vi: 'Hãy chọn người báo tin hoặc tập thể, cá nhân đã có trong sổ; không chọn cả hai.',
      en: 'Choose a reporter, or a party of the register; not both.',
    },
  },
  {
    code: 'not_a_cursor',
    remedy: { vi: 'Hãy tải lại danh sách từ đầu.', en: 'Load the list again from its beginning.' },
  },
  {
    code: 'not_due',
    remedy: {
      vi: 'Chưa đến bước gửi thông báo này. Hãy gửi sau khi có quyết định kết thúc.',
      en: 'This notice is not due yet. Send it once the case has been decided.',
    },
  },
  // Intake.
  {
    code: 'not_in_list',
    remedy: {
      vi: 'Hãy chọn một giá trị trong danh mục có hiệu lực.',
      en: 'Choose a value from the list in force.',
    },
  },
  {
    code: 'too_early',
    remedy: { vi: 'Thời điểm quá sớm. Hãy kiểm tra lại.', en: 'The time is too early. Check it.' },
  },
  {
    code: 'too_late',
    remedy: { vi: 'Thời điểm quá muộn. Hãy kiểm tra lại.', en: 'The time is too late. Check it.' },
  },
  {
    code: 'before_start',
    remedy: {
      vi: 'Thời điểm kết thúc phải sau thời điểm bắt đầu.',
      en: 'The end must be after the beginning.',
    },
  },
  {
    code: 'not_wanted',
    remedy: {
      vi: 'Mục này không dùng cho lựa chọn đã nêu. Hãy bỏ ra.',
      en: 'This field does not go with the choice made. Leave it out.',
    },
  },
  {
    code: 'too_wide',
    remedy: {
      vi: 'Khoảng thời gian có quá nhiều tin. Hãy thu hẹp từ ngày, đến ngày.',
      en: 'The period holds too many tips. Bring its first and last day closer together.',
    },
  },
  {
    code: 'identity_not_here',
    remedy: {
      vi: 'Danh tính người báo tin chỉ ghi vào kho danh tính. Hãy bỏ khỏi bản nháp, chỉ giữ bí danh và các lựa chọn.',
      en: 'A reporter’s identity goes into the identity vault only. Take it out of the draft; keep alias and choices.',
    },
  },
  {
    code: 'unchanged',
    remedy: {
      vi: 'Giá trị mới trùng giá trị đang có. Hãy nhập giá trị đúng, hoặc bỏ việc đính chính.',
      en: 'The new value is the present one. Enter the right value, or leave the correction.',
    },
  },
  {
    code: 'too_many',
    remedy: {
      vi: 'Đã đủ số mục bổ sung cho phép. Hãy ghi tiếp vào hồ sơ vụ việc.',
      en: 'There are as many additions as may be. Go on in the case file.',
    },
  },
  {
    code: 'not_a_cursor',
    remedy: { vi: 'Hãy mở lại danh sách từ đầu.', en: 'Open the list again from its beginning.' },
  },
  // Directory: passwords.
  {
    code: 'too_short',
    remedy: {
      vi: 'Hãy dùng ít nhất 12 ký tự; một câu dễ nhớ là tốt nhất.',
      en: 'Use at least 12 characters; a sentence that is easy to remember is best.',
    },
  },
  {
    code: 'too_long',
    remedy: { vi: 'Mật khẩu quá dài. Hãy rút ngắn.', en: 'The password is too long. Shorten it.' },
  },
  {
    code: 'too_simple',
    remedy: {
      vi: 'Mật khẩu lặp lại quá ít ký tự khác nhau. Hãy chọn mật khẩu khác.',
      en: 'The password repeats too few characters. Choose another.',
    },
  },
  {
    code: 'too_common',
    remedy: {
      vi: 'Mật khẩu này quá phổ biến. Hãy chọn một câu của riêng mình.',
      en: 'This password is too common. Choose a sentence of your own.',
    },
  },
  {
    code: 'holds_username',
    remedy: {
      vi: 'Mật khẩu không được chứa tên đăng nhập. Hãy chọn mật khẩu khác.',
      en: 'The password must not hold the user name. Choose another.',
    },
  },
  {
    code: 'unchanged',
    remedy: {
      vi: 'Mật khẩu mới phải khác mật khẩu đang dùng. Hãy chọn mật khẩu khác.',
      en: 'The new password must differ from the present one. Choose another.',
    },
  },
  // Recognition: why an order to print ended.
  {
    code: 'not_made',
    remedy: {
      vi: 'Có giấy không dàn được trang. Hãy xem từng giấy trong quyết định, in riêng giấy bị lỗi để tìm, rồi in lại.',
      en: 'A certificate could not be laid out. Print those of the decision one by one to find it, then print again.',
    },
  },
  {
    code: 'interrupted',
    remedy: {
      vi: 'Máy chủ dừng giữa chừng, chưa giấy nào được in. Hãy in lại.',
      en: 'The server stopped midway; no certificate was printed. Print again.',
    },
  },
  {
    code: 'award_revoked',
    remedy: {
      vi: 'Có khen thưởng vừa bị thu hồi. Hãy in lại không kèm khen thưởng đã thu hồi.',
      en: 'An award has just been revoked. Print again without those revoked.',
    },
  },
];
