import type { Problem } from './problem';

/** Problems of registering, classifying and closing tips, of their registers and receipts, and of the vault. */
export const intakeProblems = {
  'alias-taken': {
    status: 409,
    title: { vi: 'Bí danh đã được dùng', en: 'Alias taken' },
    detail: {
      vi: 'Mỗi người báo tin của mỗi tin cần một bí danh mới. Hãy tạo bí danh khác rồi gửi lại.',
      en: 'Every reporter of every tip needs an alias of their own. Make a new one and send again.',
    },
  },
  'tip-draft-ended': {
    status: 409,
    title: { vi: 'Bản nháp đã kết thúc', en: 'Draft ended' },
    detail: {
      vi: 'Bản nháp này đã được vào sổ hoặc đã bị bỏ. Hãy tải lại danh sách; nếu còn tin chưa vào sổ, hãy mở phiếu mới.',
      en: 'This draft was registered or discarded. Reload the list; if a tip is still unregistered, open a new form.',
    },
  },
  'too-many-tip-drafts': {
    status: 409,
    title: { vi: 'Quá nhiều bản nháp chưa vào sổ', en: 'Too many open drafts' },
    detail: {
      vi: 'Bạn đang giữ 20 bản nháp. Hãy vào sổ hoặc bỏ bớt, rồi lưu lại bản này.',
      en: 'You have 20 open drafts. Register or discard some, then save this one again.',
    },
  },
  'received-in-future': {
    status: 422,
    title: { vi: 'Giờ tiếp nhận ở tương lai', en: 'Received in the future' },
    detail: {
      vi: 'Hãy kiểm tra đồng hồ máy trạm và sửa giờ tiếp nhận.',
      en: 'Check the clock of the workstation and correct the time of reception.',
    },
  },
  'late-reason-missing': {
    status: 422,
    title: { vi: 'Thiếu lý do nhập muộn', en: 'Reason for late entry missing' },
    detail: {
      vi: 'Tin được tiếp nhận từ hơn 24 giờ trước. Hãy ghi lý do nhập muộn rồi lưu lại.',
      en: 'The tip was received more than 24 hours ago. Give the reason for entering it late.',
    },
  },
  'narrative-missing': {
    status: 422,
    title: { vi: 'Chưa có nội dung tin', en: 'Narrative missing' },
    detail: {
      vi: 'Hãy ghi ít nhất một câu về sự việc; các mục khác có thể bổ sung sau.',
      en: 'Write at least one sentence about what happened; the rest can follow later.',
    },
  },
  'search-too-short': {
    status: 422,
    title: { vi: 'Từ tìm kiếm quá ngắn', en: 'Search too short' },
    detail: {
      vi: 'Hãy nhập thêm chữ, hoặc tìm theo số tiếp nhận hay khoảng thời gian.',
      en: 'Type more letters, or search by register number or period.',
    },
  },
  'receipt-closed': {
    status: 409,
    title: { vi: 'Không thể cấp lại mã tra cứu', en: 'Receipt code can no longer be issued' },
    detail: {
      vi: 'Người báo tin đã dùng mã hoặc đã quá 24 giờ. Hãy hướng dẫn họ dùng mã đã nhận.',
      en: 'The sender has used the code, or 24 hours have passed. Ask them to use the code they hold.',
    },
  },
  'receipt-unknown': {
    status: 404,
    title: { vi: 'Không có mã tra cứu này', en: 'Receipt code unknown' },
    detail: {
      vi: 'Hãy kiểm tra đủ chín từ, đúng thứ tự, đúng dấu rồi nhập lại.',
      en: 'Check that all nine words are there, in order and spelt right, and try again.',
    },
  },
  'tip-already-classified': {
    status: 409,
    title: { vi: 'Tin đã được phân loại', en: 'Tip already classified' },
    detail: {
      vi: 'Hãy tải lại tin để xem kết quả phân loại.',
      en: 'Reload the tip to see its classification.',
    },
  },
  'tip-not-classified': {
    status: 409,
    title: { vi: 'Tin chưa được phân loại', en: 'Tip not classified' },
    detail: {
      vi: 'Hãy phân loại tin trước, rồi làm lại bước này.',
      en: 'Classify the tip first, then repeat this step.',
    },
  },
  'category-not-in-force': {
    status: 422,
    title: { vi: 'Lĩnh vực không còn hiệu lực', en: 'Category not in force' },
    detail: {
      vi: 'Hãy chọn lĩnh vực có hiệu lực vào ngày tiếp nhận tin.',
      en: 'Choose a category that was in force on the day of reception.',
    },
  },
  'identity-question-open': {
    status: 409,
    title: { vi: 'Chưa hỏi danh tính người báo tin', en: 'Identity question open' },
    detail: {
      vi: 'Hãy ghi danh tính vào kho danh tính, hoặc ghi lý do người báo tin từ chối, rồi phân loại.',
      en: 'Seal the identity in the vault or record why it was refused, then classify.',
    },
  },
  'shared-narrative-missing': {
    status: 422,
    title: { vi: 'Chưa có bản nội dung dùng chung', en: 'Shared narrative missing' },
    detail: {
      vi: 'Hãy kiểm tra bản đã che thông tin nhận dạng và xác nhận trước khi phân loại.',
      en: 'Check the text with identifying parts masked and confirm it before classifying.',
    },
  },
  'unit-not-competent': {
    status: 422,
    title: { vi: 'Đơn vị không có thẩm quyền giải quyết', en: 'Unit not competent' },
    detail: {
      vi: 'Hãy chuyển tin đến cơ quan điều tra có thẩm quyền.',
      en: 'Transfer the tip to the competent investigating body.',
    },
  },
  'kind-not-verifiable': {
    status: 422,
    title: { vi: 'Loại tin này không thụ lý xác minh', en: 'This kind is not verified as a case' },
    detail: {
      vi: 'Hãy hướng dẫn, chuyển xử lý hành chính hoặc lưu đơn; nếu phân loại nhầm, hãy đính chính phân loại.',
      en: 'Guide, refer or file it; if it was classified wrongly, correct the classification.',
    },
  },
  'case-not-open': {
    status: 409,
    title: { vi: 'Vụ việc không còn nhận thêm tin', en: 'Case not open' },
    detail: {
      vi: 'Hãy chọn vụ việc đang xác minh, hoặc thụ lý tin thành vụ việc mới.',
      en: 'Choose a case under verification, or accept the tip into a new one.',
    },
  },
  'reason-not-allowed': {
    status: 422,
    title: { vi: 'Lý do không dùng cho kết quả này', en: 'Reason not allowed here' },
    detail: {
      vi: 'Hãy chọn một lý do trong danh mục của kết quả đã chọn.',
      en: 'Choose a reason listed for the outcome you chose.',
    },
  },
  'own-tip': {
    status: 403,
    title: { vi: 'Không được đánh giá tin do mình tiếp nhận', en: 'Not your own tip' },
    detail: {
      vi: 'Hãy đề nghị chỉ huy khác đánh giá tin này.',
      en: 'Ask another commander to assess this tip.',
    },
  },
  'already-assessed': {
    status: 409,
    title: { vi: 'Tin đã được đánh giá', en: 'Already assessed' },
    detail: {
      vi: 'Hãy tải lại tin để xem kết quả đánh giá.',
      en: 'Reload the tip to see the assessment.',
    },
  },
  'tip-not-open': {
    status: 409,
    title: { vi: 'Tin đã được giải quyết', en: 'Tip no longer open' },
    detail: {
      vi: 'Tin đã được thụ lý, chuyển đi hoặc kết thúc. Hãy tải lại tin để xem kết quả.',
      en: 'The tip was accepted, sent away or closed. Reload it to see the outcome.',
    },
  },
  'register-not-found': {
    status: 404,
    title: { vi: 'Không có sổ này', en: 'No such register' },
    detail: {
      vi: 'Đơn vị chưa mở sổ cho năm này, hoặc sổ nằm ngoài phạm vi của bạn. Hãy chọn đơn vị hoặc năm khác.',
      en: 'The unit opened no register for that year, or it lies outside your scope. Choose another unit or year.',
    },
  },
} as const satisfies Record<string, Problem>;
