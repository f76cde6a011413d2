import type { ThreadTexts } from './thread';

/** Plausible texts for a thread whose words do not matter. */
export function aThread(): ThreadTexts {
  return {
    identity: { fullName: 'Nguyễn Thị Mẫu', phone: '0900000001', consents: ['contact'] },
    narrative: 'Khoảng hai giờ sáng thấy ba thanh niên lạ dắt xe máy ra khỏi bãi gửi xe cạnh đình làng',
    place: 'Cạnh đình làng',
    suspect: 'Người đội mũ trắng',
    answer: 'Bãi gửi xe cạnh đình',
    sharedNarrative: 'Người dân báo có nhóm thanh niên trộm xe máy tại một bãi gửi xe',
    planPurpose: 'Làm rõ hành vi trộm cắp',
    planContent: 'Thu thập dữ liệu camera, ghi lời khai',
    planStep: 'Khám nghiệm hiện trường',
    protection: 'Chỉ dùng bí danh trong hồ sơ',
    entry: 'Đã khám nghiệm bãi gửi xe',
    summary: 'Có dấu hiệu tội phạm trộm cắp tài sản',
    partyName: 'Trần Văn Thử',
    title: 'Đề nghị khen thưởng đột xuất',
    occasion: 'Bắt quả tang trộm cắp',
    citation: 'Có thành tích xuất sắc trong phong trào bảo vệ an ninh Tổ quốc',
  };
}
