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
  'account-locked': {
    status: 403,
    title: { vi: 'Tài khoản đang bị khóa', en: 'Account locked' },
    detail: {
      vi: 'Đã nhập sai nhiều lần hoặc tài khoản đã ngừng dùng. Hãy chờ 15 phút, hoặc đề nghị quản trị viên mở khóa.',
      en: 'Too many wrong attempts, or the account is no longer active. Wait 15 minutes or ask an administrator.',
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
  'own-appointment': {
    status: 403,
    title: { vi: 'Không được tự phân công cho mình', en: 'Not for yourself' },
    detail: {
      vi: 'Hãy đề nghị một quản trị viên khác thực hiện.',
      en: 'Ask another administrator to do it.',
    },
  },
} as const satisfies Record<string, Problem>;
