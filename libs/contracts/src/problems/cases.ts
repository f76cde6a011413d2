import type { Problem } from './problem';

/** Problems of verification cases. */
export const casesProblems = {
  'case-not-verifying': {
    status: 409,
    title: { vi: 'Vụ việc không ở bước này', en: 'Not at this stage' },
    detail: {
      vi: 'Vụ việc chưa được phân công hoặc đã có kết luận. Hãy tải lại vụ việc để xem bước hiện tại.',
      en: 'The case has not been assigned yet, or has been concluded. Reload it to see where it stands.',
    },
  },
  'capacity-missing': {
    status: 422,
    title: { vi: 'Cán bộ không có tư cách tố tụng phù hợp', en: 'Capacity missing' },
    detail: {
      vi: 'Hãy phân công cán bộ có tư cách tố tụng còn hiệu lực vào ngày quyết định.',
      en: 'Assign an officer whose procedural capacity is in force on the day of the decision.',
    },
  },
  'officer-recused': {
    status: 422,
    title: { vi: 'Cán bộ không được tham gia vụ việc này', en: 'Officer recused' },
    detail: {
      vi: 'Hãy phân công cán bộ khác.',
      en: 'Assign another officer.',
    },
  },
  'officer-inactive': {
    status: 422,
    title: { vi: 'Cán bộ đã ngừng công tác trên hệ thống', en: 'Officer inactive' },
    detail: {
      vi: 'Hãy phân công cán bộ đang hoạt động.',
      en: 'Assign an active officer.',
    },
  },
  'decision-number-taken': {
    status: 409,
    title: { vi: 'Số quyết định đã được dùng', en: 'Decision number taken' },
    detail: {
      vi: 'Hãy đối chiếu sổ văn bản đi của cơ quan ban hành và nhập đúng số.',
      en: "Check the issuer's register of outgoing documents and enter the right number.",
    },
  },
  'plan-approved': {
    status: 409,
    title: { vi: 'Kế hoạch đã được phê duyệt', en: 'Plan already approved' },
    detail: {
      vi: 'Kế hoạch đã duyệt không sửa được. Hãy ghi việc ngoài kế hoạch vào nhật ký và xin phê duyệt.',
      en: 'An approved plan does not change. Record steps outside it as entries and have them approved.',
    },
  },
  'plan-not-approved': {
    status: 409,
    title: { vi: 'Kế hoạch chưa được phê duyệt', en: 'Plan not approved' },
    detail: {
      vi: 'Hãy trình chỉ huy phê duyệt kế hoạch xác minh trước.',
      en: 'Have a commander approve the verification plan first.',
    },
  },
  'plan-missing': {
    status: 409,
    title: { vi: 'Chưa có kế hoạch', en: 'No plan yet' },
    detail: {
      vi: 'Hãy đề nghị cán bộ thụ lý chính lập kế hoạch xác minh.',
      en: 'Ask the lead officer to write the verification plan.',
    },
  },
  'own-plan': {
    status: 403,
    title: { vi: 'Không được tự duyệt kế hoạch của mình', en: 'Not your own plan' },
    detail: {
      vi: 'Hãy trình chỉ huy khác phê duyệt.',
      en: 'Submit it to another commander.',
    },
  },
  'term-expired': {
    status: 409,
    title: { vi: 'Thời hạn đã hết', en: 'Term expired' },
    detail: {
      vi: 'Không gia hạn được sau khi hết hạn. Hãy kết luận vụ việc hoặc báo cáo chỉ huy.',
      en: 'A term cannot be extended after it has ended. Conclude the case or report to the commander.',
    },
  },
  'already-extended': {
    status: 409,
    title: { vi: 'Đã gia hạn', en: 'Already extended' },
    detail: {
      vi: 'Vụ việc chỉ được cơ quan điều tra gia hạn một lần. Nếu cần thêm thời gian, hãy đề nghị Viện kiểm sát.',
      en: 'The investigating body may extend once. If more time is needed, ask the procuracy.',
    },
  },
  'notice-already-sent': {
    status: 409,
    title: { vi: 'Thông báo này đã gửi', en: 'Notice already sent' },
    detail: {
      vi: 'Hãy tải lại vụ việc để xem thông báo đã ghi.',
      en: 'Reload the case to see the recorded notice.',
    },
  },
  'sent-in-future': {
    status: 422,
    title: { vi: 'Ngày gửi ở tương lai', en: 'Sent in the future' },
    detail: {
      vi: 'Hãy nhập ngày thực tế đã gửi.',
      en: 'Enter the day it was actually sent.',
    },
  },
  'reporter-refused': {
    status: 409,
    title: { vi: 'Người báo tin từ chối nêu danh tính', en: 'Reporter refused identity' },
    detail: {
      vi: 'Không có người để gửi thông báo; người báo tin xem kết quả bằng mã tra cứu.',
      en: 'There is nobody to send a notice to; the reporter follows the tip by receipt code.',
    },
  },
  'ground-required': {
    status: 422,
    title: { vi: 'Thiếu căn cứ không khởi tố', en: 'Ground required' },
    detail: {
      vi: 'Hãy chọn một căn cứ tại Điều 157 Bộ luật Tố tụng hình sự.',
      en: 'Choose a ground of article 157 of the Criminal Procedure Code.',
    },
  },
  'alias-not-in-case': {
    status: 422,
    title: { vi: 'Bí danh không thuộc vụ việc', en: 'Alias not in this case' },
    detail: {
      vi: 'Hãy chọn người báo tin từ các tin của vụ việc này.',
      en: 'Choose a reporter from the tips of this case.',
    },
  },
  'own-proposal': {
    status: 403,
    title: { vi: 'Không được tự kết luận đề xuất của mình', en: 'Not your own proposal' },
    detail: {
      vi: 'Hãy trình chỉ huy khác kết luận.',
      en: 'Submit it to another commander.',
    },
  },
  'proposal-missing': {
    status: 409,
    title: { vi: 'Chưa có đề xuất kết luận', en: 'No proposal yet' },
    detail: {
      vi: 'Hãy đề nghị cán bộ thụ lý chính báo cáo kết thúc xác minh.',
      en: 'Ask the lead officer for the closing report.',
    },
  },
} as const satisfies Record<string, Problem>;
