/** How a channel wraps what was told: phrases before and after it, and whose words the body is in. */
export interface Frame {
  readonly body: 'spoken' | 'written';
  readonly before: readonly [string, ...string[]];
  readonly after: readonly [string, ...string[]];
}

const CALLER =
  '{Anh|Chị|Bác|Một nam giới giọng {trung niên|trẻ}|Một phụ nữ|Người dân|Một cụ ông|Cô gái khoảng 20t} {gọi 113|gọi trực ban|gọi đường dây nóng|gọi đến}';

export const FRAMES: Readonly<Record<string, Frame>> = {
  phone: {
    body: 'spoken',
    before: [
      `${CALLER} báo: `,
      `${CALLER}: `,
      '',
      '',
      'Máy nóng. ',
      'Gọi lần 2. ',
      'Tín hiệu kém, nghe câu được câu mất. ',
    ],
    after: [
      '',
      '',
      '',
      'Người gọi không ở gần hiện trường.',
      'Đã dặn giữ nguyên hiện trường.',
      'Cuộc gọi bị ngắt giữa chừng, gọi lại không được.',
      'Đã báo chỉ huy ca trực.',
      'Đồng ý để liên hệ lại sau 17h.',
      'Tiếng xe cộ ồn, nghe không rõ tên đường.',
    ],
  },
  in_person: {
    body: 'spoken',
    before: [
      '',
      '',
      'Đến trụ sở trình báo: ',
      'Công dân đến phòng trực: ',
      'Được con trai chở đến. ',
      'Đến lúc giao ca. ',
    ],
    after: [
      '',
      'Đã lập biên bản tiếp nhận.',
      'Có mang theo USB.',
      'Ký biên bản bằng điểm chỉ.',
      'Kèm 03 ảnh chụp.',
      'Đã cấp giấy biên nhận.',
    ],
  },
  post: {
    body: 'written',
    before: ['', '', 'Thư tay 2 trang, dấu bưu điện mờ: ', 'Nội dung thư: ', 'Thư đánh máy, không ký: '],
    after: [
      '',
      'Xin chân thành cảm ơn.',
      'Người dân trong xóm.',
      'Kính thư.',
      'Tôi xin chịu trách nhiệm về những điều đã viết.',
    ],
  },
  tip_box: {
    body: 'written',
    before: [
      'Thư trong hòm tố giác {cổng UBND|nhà văn hóa|chợ}, {viết tay|chữ in hoa}, không ký tên: ',
      'Hòm thư số {1|2|3}: ',
      'Mảnh giấy vở học sinh, không tên: ',
      '',
    ],
    after: ['', '', 'Xin đừng tìm người viết.', '(hết)'],
  },
  email: {
    body: 'written',
    before: [
      'Chủ đề: {Phản ánh|Đơn trình báo|tin báo tội phạm|V/v tố giác}. ',
      'Kính gửi quý cơ quan, ',
      '',
      'Fwd: ',
    ],
    after: ['', 'Trân trọng.', 'Gửi từ điện thoại của tôi.', 'Tệp đính kèm: {clip.mp4|anh1.jpg, anh2.jpg}.'],
  },
  vneid: {
    body: 'written',
    before: ['[VNeID – KN,PA về ANTT] ', 'Kiến nghị qua VNeID: ', '', 'Loại hành vi: khác. '],
    after: ['', 'Hậu quả: chưa rõ.', '(người gửi tích ô ẩn danh)', 'Không nhớ chính xác địa điểm.'],
  },
  social_media: {
    body: 'written',
    before: ['', '', 'alo công an ơi ', 'ad ơi cho mình báo ', 'Tin nhắn gửi trang đơn vị: ', 'mn ơi '],
    after: ['', '', 'nhờ ad chuyển giúp', 'đừng đăng tên em nhé', 'rep em với ạ'],
  },
  press: {
    body: 'spoken',
    before: [
      '{Báo địa phương|Một trang tin điện tử} phản ánh: ',
      'Điểm báo sáng: ',
      'Phóng viên chuyển đường dây nóng bạn đọc: ',
    ],
    after: ['', 'Bài kèm ảnh.', 'Chưa nêu tên người cung cấp.'],
  },
  hotline_111: {
    body: 'spoken',
    before: ['Tổng đài 111 chuyển: ', '111 kết nối ba bên. ', 'Phiếu chuyển của tổng đài 111: '],
    after: ['', 'Đề nghị phản hồi tổng đài sau khi kiểm tra.', 'Tổng đài đã trấn an cháu.'],
  },
  agency_referral: {
    body: 'spoken',
    before: [
      '{Hội Cựu chiến binh|Hội Nông dân|Hội LHPN|Ủy ban MTTQ|Đoàn thanh niên} {xã|phường} chuyển ý kiến hội viên: ',
      'Văn bản của {nhà trường|hợp tác xã|doanh nghiệp trên địa bàn} chuyển đến: ',
      'Tổ bảo vệ ANTT báo lên: ',
      'Công văn đến, nội dung: ',
    ],
    after: ['', 'Kèm biên bản họp chi hội.', 'Đề nghị trả lời bằng văn bản.'],
  },
  surrender: {
    body: 'spoken',
    before: ['', 'Lập biên bản người phạm tội tự thú. '],
    after: ['', 'Đã thông báo gia đình.'],
  },
  direct_discovery: {
    body: 'spoken',
    before: ['', 'Báo cáo nhanh. '],
    after: ['', 'Có người chứng kiến ký biên bản.'],
  },
};
