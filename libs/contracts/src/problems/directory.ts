import type { Problem } from './problem';

/** Problems of signing in and of the directory. */
export const directoryProblems = {
  'credentials-wrong': {
    status: 401,
    title: { vi: 'Đăng nhập không đúng', en: 'Sign-in failed' },
    detail: {
      vi: 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng. Hãy kiểm tra bộ gõ, phím Caps Lock và giờ trên điện thoại rồi nhập lại.',
      en: 'Username, password or code is wrong. Check the keyboard, Caps Lock and the clock of your phone, then try again.',
    },
  },
  'totp-required': {
    status: 401,
    title: { vi: 'Cần mã xác thực', en: 'Code needed' },
    detail: {
      vi: 'Tài khoản dùng xác thực hai lớp. Hãy nhập thêm 6 số đang hiện trong ứng dụng xác thực rồi gửi lại.',
      en: 'The account has a second factor. Add the six digits that the authenticator app shows and send again.',
    },
  },
  'account-locked': {
    status: 403,
    title: { vi: 'Tên đăng nhập đang tạm khóa', en: 'Username locked for now' },
    detail: {
      vi: 'Đã nhập sai nhiều lần. Hãy chờ {retryAfter} giây rồi thử lại; mỗi lần sai tiếp theo sẽ phải chờ lâu hơn.',
      en: 'Too many wrong attempts. Wait {retryAfter} seconds and try again; each further failure makes the wait longer.',
    },
  },
  'account-inactive': {
    status: 403,
    title: { vi: 'Tài khoản đã ngừng dùng', en: 'Account no longer active' },
    detail: {
      vi: 'Nếu bạn vẫn cần dùng hệ thống, hãy đề nghị quản trị viên.',
      en: 'If you still need the system, ask an administrator.',
    },
  },
  'activation-refused': {
    status: 401,
    title: { vi: 'Chưa kích hoạt được tài khoản', en: 'Activation refused' },
    detail: {
      vi: 'Tên đăng nhập hoặc mã kích hoạt không đúng, mã đã dùng hoặc đã hết hạn. Hãy kiểm tra rồi nhập lại, hoặc đề nghị quản trị viên cấp mã mới.',
      en: 'Username or activation code is wrong, or the code was used or has expired. Check both, or ask an administrator for a new code.',
    },
  },
  'totp-already-on': {
    status: 409,
    title: { vi: 'Xác thực hai lớp đã bật', en: 'Second factor already on' },
    detail: {
      vi: 'Muốn gắn ứng dụng xác thực khác, hãy tắt xác thực hai lớp trước.',
      en: 'To bind another authenticator app, turn the second factor off first.',
    },
  },
  'totp-not-pending': {
    status: 409,
    title: { vi: 'Không có mã nào chờ xác nhận', en: 'Nothing waits for confirmation' },
    detail: {
      vi: 'Hãy bắt đầu lại việc bật xác thực hai lớp và quét mã QR mới.',
      en: 'Begin again to turn the second factor on, and scan the new QR code.',
    },
  },
  'totp-not-on': {
    status: 409,
    title: { vi: 'Xác thực hai lớp đang tắt', en: 'Second factor not on' },
    detail: {
      vi: 'Không còn gì phải tắt. Hãy tải lại trang để xem trạng thái mới.',
      en: 'There is nothing to turn off. Reload the page to see the present state.',
    },
  },
  'appointment-not-in-force': {
    status: 422,
    title: { vi: 'Phân công không có hiệu lực', en: 'Appointment not in force' },
    detail: {
      vi: 'Hãy chọn một trong các phân công đang có hiệu lực của chính bạn.',
      en: 'Choose one of your own appointments in force.',
    },
  },
  'too-many-preferences': {
    status: 409,
    title: { vi: 'Đã lưu quá nhiều thiết lập', en: 'Too many preferences' },
    detail: {
      vi: 'Mỗi cán bộ lưu được nhiều nhất {limit} thiết lập. Hãy xóa bớt bộ lọc hoặc thiết lập cũ rồi lưu lại.',
      en: 'An officer may keep {limit} preferences at most. Delete old filters or settings and save again.',
    },
  },
  'as-of-out-of-range': {
    status: 422,
    title: { vi: 'Ngày tra cứu nằm ngoài dữ liệu', en: 'Date outside the data' },
    detail: {
      vi: 'Danh mục đơn vị không có dữ liệu cho ngày này. Hãy chọn ngày khác.',
      en: 'The directory has no data for that day. Choose another date.',
    },
  },
  'username-taken': {
    status: 409,
    title: { vi: 'Tên đăng nhập đã có người dùng', en: 'Username taken' },
    detail: {
      vi: 'Hãy chọn tên đăng nhập khác.',
      en: 'Choose another username.',
    },
  },
  'appointment-overlaps': {
    status: 409,
    title: { vi: 'Trùng thời gian với phân công khác', en: 'Overlaps another appointment' },
    detail: {
      vi: 'Cán bộ đã có vai trò này tại đơn vị trong khoảng thời gian đó. Hãy kết thúc phân công cũ hoặc đổi ngày.',
      en: 'The officer already holds this role there at that time. End the earlier appointment or change the dates.',
    },
  },
  'unit-not-in-force': {
    status: 422,
    title: { vi: 'Đơn vị không còn hoặc chưa có hiệu lực', en: 'Unit not in force' },
    detail: {
      vi: 'Hãy chọn đơn vị đang có hiệu lực vào ngày này; nếu đơn vị đã sáp nhập, hãy chọn đơn vị kế thừa.',
      en: 'Choose a unit in force on that day; if it was merged, choose its successor.',
    },
  },
  'own-activation-code': {
    status: 403,
    title: { vi: 'Không được tự cấp mã cho mình', en: 'Not for yourself' },
    detail: {
      vi: 'Muốn đổi mật khẩu, hãy vào trang Tài khoản; nếu quên mật khẩu, hãy đề nghị một quản trị viên khác.',
      en: 'Change your password on the account page; if you forgot it, ask another administrator.',
    },
  },
  'account-not-in-use': {
    status: 409,
    title: { vi: 'Cán bộ đã ngừng dùng hệ thống', en: 'Officer no longer active' },
    detail: {
      vi: 'Tài khoản này không dùng được mã kích hoạt. Hãy nhập lại cán bộ ở trạng thái đang dùng trước.',
      en: 'A code is of no use to this account. Import the officer as active first.',
    },
  },
  'import-faulty': {
    status: 422,
    title: { vi: 'Tệp còn dòng lỗi', en: 'The file has bad rows' },
    detail: {
      vi: 'Có {faults} lỗi; chưa ghi dòng nào. Hãy tải các dòng lỗi, sửa rồi xem trước lại.',
      en: 'There are {faults} faults; nothing was written. Download the bad rows, correct them and preview again.',
    },
  },
  'import-changed': {
    status: 409,
    title: { vi: 'Kết quả khác với bản xem trước', en: 'Not what was previewed' },
    detail: {
      vi: 'Tệp hoặc dữ liệu đã đổi từ lúc xem trước. Hãy xem trước lại rồi xác nhận.',
      en: 'The file or the data changed since the preview. Preview again, then confirm.',
    },
  },
  'own-appointment': {
    status: 403,
    title: { vi: 'Không được tự phân công cho mình', en: 'Not for yourself' },
    detail: {
      vi: 'Hãy đề nghị một quản trị viên khác thực hiện.',
      en: 'Ask another administrator to do it.',
    },
  },
} as const satisfies Record<string, Problem>;
