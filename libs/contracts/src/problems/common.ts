import type { Problem } from './problem';

/** Problems any endpoint may answer. */
export const commonProblems = {
  unauthenticated: {
    status: 401,
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    detail: {
      vi: 'Phiên làm việc không có hoặc đã hết. Hãy đăng nhập rồi làm lại.',
      en: 'There is no session or it has ended. Sign in and try again.',
    },
  },
  forbidden: {
    status: 403,
    title: { vi: 'Không có quyền', en: 'Not allowed' },
    detail: {
      vi: 'Vai trò của bạn không được làm việc này. Nếu cần, hãy đề nghị chỉ huy đơn vị hoặc quản trị viên.',
      en: 'Your role does not allow this. If you need it, ask your unit commander or an administrator.',
    },
  },
  'csrf-failed': {
    status: 403,
    title: { vi: 'Yêu cầu không đến từ trang này', en: 'The request did not come from this page' },
    detail: {
      vi: 'Hãy tải lại trang rồi làm lại. Nếu vẫn gặp, hãy đăng xuất và đăng nhập lại.',
      en: 'Reload the page and try again. If it happens again, sign out and sign in.',
    },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: {
      vi: 'Không có dữ liệu này, hoặc nó nằm ngoài phạm vi của bạn. Hãy kiểm tra lại số hoặc đường dẫn.',
      en: 'There is no such record, or it lies outside your scope. Check the number or the address.',
    },
  },
  'too-large': {
    status: 413,
    title: { vi: 'Nội dung quá lớn', en: 'Too large' },
    detail: {
      vi: 'Nội dung gửi lên vượt giới hạn. Hãy rút ngắn hoặc chia nhỏ rồi gửi lại.',
      en: 'What was sent exceeds the limit. Shorten or split it and send it again.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { vi: 'Định dạng không được nhận', en: 'Format not accepted' },
    detail: {
      vi: 'Hãy gửi nội dung ở định dạng application/json.',
      en: 'Send the content as application/json.',
    },
  },
  'invalid-fields': {
    status: 422,
    title: { vi: 'Có mục cần sửa', en: 'Some fields need correction' },
    detail: {
      vi: 'Hãy sửa các mục được đánh dấu rồi gửi lại.',
      en: 'Correct the marked fields and send again.',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      vi: 'Khóa chống gửi trùng đã dùng cho nội dung khác',
      en: 'Idempotency key used for other content',
    },
    detail: {
      vi: 'Lần gửi trước với khóa này có nội dung khác. Hãy mở bản ghi đã lưu để kiểm tra, rồi gửi lại với khóa mới.',
      en: 'An earlier request with this key had other content. Check the saved record, then send with a new key.',
    },
  },
  'rate-limited': {
    status: 429,
    title: { vi: 'Gửi quá nhanh', en: 'Too many requests' },
    detail: {
      vi: 'Hãy chờ một lát rồi làm lại; thời gian chờ có trong tiêu đề Retry-After.',
      en: 'Wait a moment and try again; the Retry-After header says how long.',
    },
  },
  'too-many-streams': {
    status: 429,
    title: { vi: 'Theo dõi ở quá nhiều cửa sổ', en: 'Following in too many windows' },
    detail: {
      vi: 'Hãy đóng bớt cửa sổ của hệ thống rồi tải lại trang này; mọi việc khác vẫn làm được bình thường.',
      en: 'Close some windows of the system and reload this page; everything else works as usual.',
    },
  },
  'try-again': {
    status: 503,
    title: { vi: 'Hệ thống tạm thời chưa đáp ứng', en: 'Temporarily unavailable' },
    detail: {
      vi: 'Hãy gửi lại đúng nội dung vừa rồi; gửi lại không tạo bản ghi trùng. Nếu kéo dài, hãy báo quản trị viên kèm mã yêu cầu.',
      en: 'Send the same request again; it will not be saved twice. If it lasts, give an administrator the request id.',
    },
  },
  'internal-error': {
    status: 500,
    title: { vi: 'Lỗi ngoài dự kiến', en: 'Unexpected error' },
    detail: {
      vi: 'Hệ thống gặp lỗi chưa lường trước; dữ liệu chưa bị thay đổi. Hãy báo quản trị viên kèm mã yêu cầu.',
      en: 'Something went wrong that was not foreseen; nothing was changed. Give an administrator the request id.',
    },
  },
  'register-closed': {
    status: 409,
    title: { vi: 'Sổ đã khóa', en: 'The register is closed' },
    detail: {
      vi: 'Sổ của đơn vị và năm này đã khóa nên không vào sổ được nữa. Hãy vào sổ của năm hiện tại hoặc của đơn vị kế thừa.',
      en: 'The register of that unit and year is closed. Enter it in the current year’s, or the successor unit’s, register.',
    },
  },
  'version-required': {
    status: 428,
    title: { vi: 'Thiếu phiên bản của bản ghi', en: 'Record version missing' },
    detail: {
      vi: 'Hãy mở lại bản ghi rồi gửi kèm tiêu đề If-Match với phiên bản vừa đọc.',
      en: 'Open the record again and send If-Match with the version you read.',
    },
  },
  'stale-version': {
    status: 412,
    title: { vi: 'Bản ghi vừa được người khác thay đổi', en: 'Somebody else changed the record' },
    detail: {
      vi: 'Hãy tải lại bản ghi, xem thay đổi mới rồi làm lại nếu vẫn cần.',
      en: 'Reload the record, look at what changed, and repeat if it is still needed.',
    },
  },
  'nothing-parked': {
    status: 409,
    title: { vi: 'Không có sự kiện nào chặn khóa này', en: 'Nothing blocks this key' },
    detail: {
      vi: 'Sự kiện đã chạy xong hoặc không phải sự kiện đứng đầu. Hãy tải lại danh sách rồi chọn sự kiện đứng đầu của khóa.',
      en: 'The event has been taken, or it is not the first in line. Reload the list and choose the first of its key.',
    },
  },
  'law-in-the-past': {
    status: 409,
    title: { vi: 'Ngày có hiệu lực đã đến hoặc đã qua', en: 'The first day has begun or passed' },
    detail: {
      vi: 'Từ ngày này đã có {used} việc áp dụng dòng cũ; các việc đó giữ nguyên. Hãy chọn ngày sau hôm nay, hoặc đánh dấu vào ô xác nhận rồi gửi lại.',
      en: 'Since that day {used} matters were handled under the former row; they stay as they are. Choose a later day, or tick the confirmation and send again.',
    },
  },
  'law-row-exists': {
    status: 409,
    title: { vi: 'Đã có dòng bắt đầu từ ngày này', en: 'A row begins on that day already' },
    detail: {
      vi: 'Dòng theo {basis} bắt đầu từ chính ngày này và đã có hiệu lực hoặc đi kèm chương trình. Hãy chọn ngày khác.',
      en: 'The row under {basis} begins on that very day and is in force or came with the program. Choose another day.',
    },
  },
  'invalid-working-saturday': {
    status: 422,
    title: { vi: 'Không thể là ngày làm bù', en: 'Cannot be a working Saturday' },
    detail: {
      vi: 'Ngày làm bù phải là thứ Bảy và không phải ngày nghỉ. Hãy chọn ngày khác.',
      en: 'A working Saturday must be a Saturday and no day off. Choose another day.',
    },
  },
} as const satisfies Record<string, Problem>;
