import type { Problem } from './problem';

/** Problems of merits, parties, dossiers and awards. */
export const recognitionProblems = {
  'period-invalid': {
    status: 422,
    title: { vi: 'Khoảng thời gian không hợp lệ', en: 'Invalid period' },
    detail: {
      vi: 'Ngày đầu phải trước hoặc trùng ngày cuối. Hãy sửa khoảng thời gian.',
      en: 'The first day must not come after the last. Correct the period.',
    },
  },
  'group-not-allowed': {
    status: 422,
    title: { vi: 'Không được nhóm theo cách này', en: 'Grouping not allowed' },
    detail: {
      vi: 'Cách nhóm này có thể làm lộ người báo tin. Hãy bớt một tiêu chí nhóm.',
      en: 'This grouping could single a person out. Group by fewer things.',
    },
  },
  'party-similar': {
    status: 409,
    title: { vi: 'Có tên gần giống đã đăng ký', en: 'Similar party exists' },
    detail: {
      vi: 'Hãy xem các tên gợi ý; nếu đúng là đối tượng khác, hãy xác nhận để tạo mới.',
      en: 'Look at the candidates; if it really is another party, confirm to create it.',
    },
  },
  'merit-already-used': {
    status: 409,
    title: { vi: 'Thành tích đã được khen thưởng', en: 'Merit already used' },
    detail: {
      vi: 'Một thành tích chỉ được khen một lần. Hãy bỏ thành tích này khỏi đề nghị.',
      en: 'One achievement earns one award. Take this merit out of the nomination.',
    },
  },
  'merit-contested': {
    status: 409,
    title: { vi: 'Thành tích đang được xem xét lại', en: 'Merit contested' },
    detail: {
      vi: 'Vụ việc liên quan chưa có kết luận mới. Hãy chờ kết luận hoặc bỏ thành tích này khỏi đề nghị.',
      en: 'The matter behind it is being decided again. Wait for the outcome or leave this merit out.',
    },
  },
  'award-form-not-in-force': {
    status: 422,
    title: { vi: 'Hình thức khen thưởng không có hiệu lực', en: 'Award form not in force' },
    detail: {
      vi: 'Hãy chọn hình thức có hiệu lực vào ngày tiếp nhận hồ sơ.',
      en: 'Choose a form in force on the day the dossier was received.',
    },
  },
  'form-not-for-party-kind': {
    status: 422,
    title: { vi: 'Hình thức không dùng cho đối tượng này', en: 'Form not for this kind of party' },
    detail: {
      vi: 'Hãy chọn hình thức dành cho cá nhân, tập thể hoặc hộ gia đình tương ứng.',
      en: 'Choose a form meant for this individual, collective or household.',
    },
  },
  'form-not-for-issuer': {
    status: 422,
    title: { vi: 'Hình thức không thuộc thẩm quyền của cơ quan này', en: 'Form not for this issuer' },
    detail: {
      vi: 'Hãy chọn hình thức thuộc thẩm quyền của cơ quan quyết định, hoặc chọn cơ quan quyết định khác.',
      en: 'Choose a form that this issuer may give, or another issuer.',
    },
  },
  'signer-not-authorised': {
    status: 422,
    title: { vi: 'Người ký không có thẩm quyền vào ngày ký', en: 'Signer not authorised' },
    detail: {
      vi: 'Hãy chọn người giữ quyền ký của cơ quan quyết định vào ngày ký, hoặc kiểm tra lại ngày ký.',
      en: 'Choose somebody who signed for the issuer on that day, or check the day of signature.',
    },
  },
  'dossier-incomplete': {
    status: 422,
    title: { vi: 'Hồ sơ chưa đủ', en: 'Dossier incomplete' },
    detail: {
      vi: 'Hãy bổ sung các thành phần còn thiếu được liệt kê rồi nộp lại.',
      en: 'Add the listed parts that are missing and submit again.',
    },
  },
  'dossier-wrong-stage': {
    status: 409,
    title: { vi: 'Hồ sơ không ở bước này', en: 'Dossier at another stage' },
    detail: {
      vi: 'Hồ sơ đã chuyển sang bước khác hoặc chưa đến bước này. Hãy tải lại để xem trạng thái rồi làm bước tiếp theo.',
      en: 'The dossier has moved on or is not there yet. Reload it, look at its status and take the next step.',
    },
  },
  'own-dossier': {
    status: 403,
    title: { vi: 'Không được thẩm định hồ sơ của mình', en: 'Not your own dossier' },
    detail: {
      vi: 'Hãy đề nghị thư ký khác của thường trực hội đồng thẩm định.',
      en: 'Ask another secretary of the standing body to appraise it.',
    },
  },
  'quorum-not-met': {
    status: 422,
    title: { vi: 'Chưa đủ số thành viên họp', en: 'Quorum not met' },
    detail: {
      vi: 'Hãy họp lại khi đủ số thành viên theo quy chế, hoặc bổ sung thành viên dự họp còn thiếu trong biên bản.',
      en: 'Meet again with enough members, or add members who were present but are not listed.',
    },
  },
  'votes-do-not-add-up': {
    status: 422,
    title: { vi: 'Số phiếu không khớp', en: 'Votes do not add up' },
    detail: {
      vi: 'Tổng số phiếu phải bằng số thành viên bỏ phiếu. Hãy đối chiếu biên bản kiểm phiếu.',
      en: 'The votes must add up to the members who voted. Check the record of the count.',
    },
  },
  'member-recused': {
    status: 422,
    title: { vi: 'Có thành viên không được bỏ phiếu', en: 'Member recused' },
    detail: {
      vi: 'Hãy bỏ thành viên này khỏi danh sách bỏ phiếu của đề nghị liên quan.',
      en: 'Leave this member out of the vote on the nomination concerned.',
    },
  },
  'law-basis-expired': {
    status: 422,
    title: { vi: 'Căn cứ pháp lý đã hết hiệu lực', en: 'Legal basis expired' },
    detail: {
      vi: 'Căn cứ của hồ sơ không còn hiệu lực vào ngày ký. Hãy cập nhật căn cứ mới rồi trình ký lại.',
      en: 'The legal basis is no longer in force on the day of signature. Update it and submit again.',
    },
  },
  'award-revoked': {
    status: 409,
    title: { vi: 'Khen thưởng đã bị thu hồi', en: 'Award revoked' },
    detail: {
      vi: 'Không in hoặc trao được khen thưởng đã thu hồi. Hãy xem quyết định thu hồi.',
      en: 'A revoked award is neither printed nor handed over. See the decision of revocation.',
    },
  },
  'print-under-way': {
    status: 409,
    title: { vi: 'Quyết định này đang được in', en: 'Print under way' },
    detail: {
      vi: 'Hãy chờ lệnh in đang chạy xong, hoặc hủy lệnh đó rồi in lại.',
      en: 'Wait for the print that is under way, or cancel it and print again.',
    },
  },
  'print-not-done': {
    status: 409,
    title: { vi: 'Lệnh in chưa có tệp', en: 'Print not done' },
    detail: {
      vi: 'Hãy xem trạng thái lệnh in; khi đã xong thì tải tệp, nếu lỗi hoặc đã hủy thì in lại.',
      en: 'Look at the state of the print: fetch the file once it is done, print again if it failed or was cancelled.',
    },
  },
  'print-file-gone': {
    status: 410,
    title: { vi: 'Tệp in không còn', en: 'Printed file gone' },
    detail: {
      vi: 'Tệp in chỉ được giữ 24 giờ. Hãy in lại quyết định.',
      en: 'A printed file is kept for 24 hours. Print the decision again.',
    },
  },
  'already-handed-over': {
    status: 409,
    title: { vi: 'Khen thưởng đã được trao', en: 'Already handed over' },
    detail: {
      vi: 'Hãy tải lại để xem biên bản trao đã ghi.',
      en: 'Reload to see the recorded minutes.',
    },
  },
} as const satisfies Record<string, Problem>;
