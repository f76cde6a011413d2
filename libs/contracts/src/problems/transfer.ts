import type { Problem } from './problem';

/** Problems of transferring a tip; `reason-missing` is shared with the appraisal of dossiers. */
export const transferProblems = {
  'transfer-pending': {
    status: 409,
    title: { vi: 'Tin đang chờ đơn vị nhận trả lời', en: 'Transfer pending' },
    detail: {
      vi: 'Hãy chờ hoặc đôn đốc đơn vị nhận trả lời phiếu chuyển trước.',
      en: 'Wait for the receiver to answer the transfer slip, or remind them.',
    },
  },
  'same-unit': {
    status: 422,
    title: { vi: 'Đơn vị nhận trùng đơn vị gửi', en: 'Same unit' },
    detail: {
      vi: 'Hãy chọn đơn vị nhận khác.',
      en: 'Choose another receiver.',
    },
  },
  'transfer-already-answered': {
    status: 409,
    title: { vi: 'Phiếu chuyển đã được trả lời', en: 'Transfer already answered' },
    detail: {
      vi: 'Hãy tải lại để xem kết quả trả lời.',
      en: 'Reload to see the answer.',
    },
  },
  'reason-missing': {
    status: 422,
    title: { vi: 'Thiếu lý do', en: 'Reason missing' },
    detail: {
      vi: 'Kết quả này cần có lý do. Hãy chọn một lý do rồi gửi lại.',
      en: 'This outcome needs a reason. Choose one and send again.',
    },
  },
} as const satisfies Record<string, Problem>;
