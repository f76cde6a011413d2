/** Words of the case file: phrases in which `<offence>` and `<where>` stand for the matter. */
export const PLANS: readonly [string, ...string[]] = [
  'Làm rõ có hay không hành vi <offence>; xác định người thực hiện, {thiệt hại|thủ đoạn}, nhân chứng.',
  'Kiểm tra nội dung tố giác về <offence> xảy ra tại <where>; thu thập, bảo quản dữ liệu điện tử liên quan.',
  'Xác minh {nguồn tin|nội dung tin báo} có dấu hiệu <offence>, xác định vai trò từng người; bảo vệ người báo tin.',
  'Củng cố tài liệu ban đầu, làm rõ dấu hiệu <offence>; {trưng cầu giám định|định giá tài sản} nếu đủ điều kiện.',
];

/** What later readers see where nearly every detail would give the sender away. */
export const SHARED: readonly [string, ...string[]] = [
  'Tin về dấu hiệu <offence> tại <where>. Đã lược bỏ chi tiết có thể nhận ra người báo.',
  'Nguồn tin phản ánh sự việc có dấu hiệu <offence> trên địa bàn <where>; {địa điểm cụ thể|mối quan hệ của người báo} không nêu trong bản dùng chung.',
  'Tóm tắt: dấu hiệu <offence>, <where>. Phương tiện, người liên quan xem phiếu chuyển.',
];

/** Activities of a verification, by kind. */
export const ENTRIES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  scene_examined: [
    'Khám nghiệm hiện trường tại <where>, thu {02|03} dấu vết, chụp {12|18|25} ảnh.',
    'Xem xét địa điểm nghi vấn tại <where>, lập sơ đồ.',
  ],
  information_collected: [
    'Trích xuất {02|03|05} camera dọc tuyến, niêm phong USB.',
    'Đề nghị {ngân hàng|nhà mạng} cung cấp thông tin; đã có văn bản trả lời.',
    'Rà soát {tiệm cầm đồ|bãi xe|nhà trọ} quanh <where>.',
  ],
  statement_taken: [
    'Ghi lời khai {02|03|04} người làm chứng.',
    'Làm việc với người liên quan, có ghi âm, ghi hình.',
  ],
  valuation_requested: ['Yêu cầu định giá tài sản, hẹn kết quả trong 7 ngày.'],
  expertise_requested: ['Trưng cầu giám định {tinh thể nghi ma túy|dấu vết|dữ liệu điện thoại|thương tích}.'],
  identification_held: ['Tổ chức nhận dạng qua ảnh, đúng trình tự.'],
};

export const SUMMARIES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  instituted: [
    'Đủ căn cứ xác định có dấu hiệu tội <offence>. Đề nghị khởi tố vụ án. Nguồn tin của người dân {giúp rút ngắn thời gian truy xét|là đầu mối đầu tiên}.',
    'Kết quả xác minh phù hợp nội dung tố giác; đã thu giữ {tang vật|dữ liệu}, người liên quan khai nhận. Đề nghị khởi tố về <offence>.',
  ],
  no_criminal_event: [
    'Không có sự việc như nội dung tin; {tài sản để quên ở nơi khác|người báo nhầm địa điểm}, đã giải thích cho người báo.',
  ],
  no_elements_of_crime: [
    'Có sự việc nhưng {giá trị thiệt hại chưa đến mức|tính chất quan hệ dân sự}, không cấu thành <offence>. Chuyển xử lý hành chính nếu có căn cứ.',
  ],
  under_age: [
    'Người thực hiện chưa đủ tuổi chịu trách nhiệm hình sự; bàn giao gia đình, nhà trường quản lý, giáo dục.',
  ],
  limitation_expired: ['Sự việc xảy ra đã quá thời hiệu truy cứu trách nhiệm hình sự.'],
  no_victim_request: ['Người bị hại có đơn không yêu cầu khởi tố, tự nguyện; không có dấu hiệu ép buộc.'],
};

/** Collectives that act in the open; the hamlet makes them one of a kind. */
export const COLLECTIVES: readonly (readonly [name: string, association: string])[] = [
  ['Tổ bảo vệ ANTT thôn <hamlet>', 'security_protection_teams'],
  ['Chi hội Cựu chiến binh thôn <hamlet>', 'veterans_association'],
  ['Chi hội Phụ nữ thôn <hamlet>', 'womens_union'],
  ['Nhân dân và cán bộ khu dân cư <hamlet>', 'residential_communities'],
  ['Câu lạc bộ Tiếng kẻng an ninh xóm <hamlet>', 'fatherland_front'],
  ['Chi đoàn Thanh niên thôn <hamlet>', 'youth_union'],
  ['Hợp tác xã dịch vụ nông nghiệp <hamlet>', 'farmers_union'],
  ['Đội xe tự quản chợ <hamlet>', 'trade_union'],
];
