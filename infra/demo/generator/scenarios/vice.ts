import type { Scenario } from '../scenario';

/** Drugs, gambling, vice and crime of the purse. */
export const VICE: readonly Scenario[] = [
  {
    category: 'drug_trafficking',
    kind: 'denunciation',
    urgency: 'urgent',
    tenses: ['habit'],
    spots: ['quán nước đầu ngõ', 'nhà hoang cạnh lò gạch cũ', 'nghĩa trang', 'dãy trọ'],
    spoken: [
      'Quần chúng cung cấp: ở <spot>, <place> <when> có đối tượng tên <man> bán {ma túy|"hàng trắng"|hồng phiến} lẻ. Người mua {đứng chờ rồi có xe chạy qua ném gói nhỏ|toàn thanh niên nơi khác đến}, hay dùng xe BKS <plate>. {Giờ hay giao là 17-19h|Cứ gọi số <phone> là có hàng}. Xin tuyệt đối giữ bí mật.',
      'Bác {cựu chiến binh|tổ trưởng} phản ánh <when> tại <spot>, <place> nhiều kim tiêm vứt, {đêm có người lạ đi xe <plate> đến rồi đi ngay|mấy cháu bỏ học hay lảng vảng}. Nghi bán ma túy. Đề nghị CA theo dõi.',
    ],
    written: [
      'Gửi công an. ở <place> có thằng <man> bán ma túy ở <spot>, <when> khách ra vào nườm nượp. nó có 2 đứa cảnh giới đầu ngõ. xe nó đi <plate>. mong công an bắt sớm cho con cháu chúng tôi đỡ hư. tôi k ghi tên vì sợ trả thù',
      'Kính gửi công an tỉnh. Thôn tôi (<place>) trước rất yên bình, <when> xuất hiện một số đối tượng mua bán chất ma túy ở <spot>. Ai cũng biết mà không dám nói. Kính mong các đồng chí quan tâm.',
    ],
    facts: { suspect_name: '<man>', vehicle_plate: '<plate>' },
    offence: 'mua bán trái phép chất ma túy (Điều 251 Bộ luật Hình sự)',
  },
  {
    category: 'drug_use_hosting',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['habit', 'now'],
    spots: ['nhà nghỉ', 'căn hộ cho thuê theo giờ', 'phòng hát'],
    spoken: [
      'Có tin <spot> ở <place> <when> cho khách {"bay lắc"|dùng "kẹo, ke"}, nhạc to, {rèm kín|khóa cửa ngoài}. Khoảng {6|8|10} nam nữ, ngoài sân có xe ô tô BKS <plate>. Người báo {làm tạp vụ|ở sát vách}.',
      'Nhân viên cũ kể <spot> ở <place> <when> nhận khách "đặt phòng kín", có người mang đồ đến bằng xe <plate>, khóa cửa tới sáng. Xin giấu tên.',
    ],
    written: [
      'Mình ở gần <spot> <place>, <when> cứ đêm là xập xình tới sáng, mùi khét, bọn trẻ đi ra lờ đờ. Nghi chơi đồ. Ô tô hay đậu <plate>. Mong CA kiểm tra đột xuất.',
      'kính gửi các đc: <spot> <place> ngụy trang bán nước nhưng <when> cứ khuya là thanh niên tụ chơi đồ, xe <plate> cảnh giới đầu đường',
    ],
    facts: { people_count: '{6|8|10}', vehicle_plate: '<plate>' },
    offence: 'tổ chức sử dụng trái phép chất ma túy (Điều 255 Bộ luật Hình sự)',
  },
  {
    category: 'drug_use',
    kind: 'report',
    urgency: 'normal',
    tenses: ['habit', 'point'],
    spots: ['bãi đất trống', 'gầm cầu', 'nhà vệ sinh công cộng'],
    spoken: [
      '<when> thấy {2|3} thanh niên {chích|hít} ở <spot>, <place>, vứt kim tiêm lại. {Trẻ con hay chơi gần đó|Người báo sợ cháu giẫm phải}.',
      'Gia đình nghi con {trai|cháu} sử dụng ma túy {đá|"cỏ Mỹ"}, <when> có biểu hiện {la hét, nói nhảm|bỏ ăn, đập phá}, ở <place>. Đề nghị hướng dẫn đưa đi xác định tình trạng nghiện.',
    ],
    written: [
      'ở <spot> <place> <when> toàn bọn nghiện ra hít, kim tiêm vứt đầy. đề nghị chính quyền dọn và công an nhắc nhở',
      'Cháu tôi {bỏ học|bỏ làm} theo bạn xấu hút "cỏ" ở <spot>, <place>, <when>. Gia đình bất lực, nhờ công an và đoàn thể giúp đưa cháu đi cai.',
    ],
    closures: ['administrative_violation', 'commune_committee'],
  },
  {
    category: 'gambling',
    kind: 'report',
    urgency: 'normal',
    tenses: ['now', 'habit'],
    spots: ['nhà bà hàng nước', 'lán trông đầm', 'gara sửa xe', 'đám ma nhà người quen'],
    spoken: [
      'Đang có đám {xóc đĩa|ba cây|liêng} ở <spot>, <place>, <when>, khoảng {7|10|15} người, tiền để chiếu. {Có người cảnh giới đầu ngõ|Xe máy dựng kín sân, có xe <plate>}. Người báo {là vợ một con bạc|không nêu tên}.',
      'Chị khóc, nói chồng <when> đánh bạc ở <spot> thuộc <place>, thua <money>, {bán cả xe|cắm sổ đỏ}. Đề nghị CA bắt để chồng tỉnh ra.',
    ],
    written: [
      'báo công an ổ bạc <spot> ở <place>, <when> là tụ tập, ăn thua lớn cả <money> một ván, chủ tên <man>',
      'Lợi dụng {đám cưới|việc hiếu} ở <place>, <when> có sới xóc đĩa ngay <spot>, người nơi khác kéo về, xe <plate> đỗ dài. Dân phản ánh mà chưa thấy dẹp.',
    ],
    facts: { people_count: '{7|10|15}' },
    offence: 'đánh bạc (Điều 321 Bộ luật Hình sự)',
    closures: ['administrative_violation'],
  },
  {
    category: 'gambling_organisation',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['tiệm tạp hóa', 'quán cà phê', 'cửa hàng điện thoại'],
    spoken: [
      'Ông phản ánh <spot> của <man> tại <place> nhận {ghi lô đề|cáp đề qua Zalo|cá độ bóng đá} <when>, {5-6h chiều là đông nhất|nhận qua số <phone>}. Nhiều nhà vì lô đề mà tan nát.',
      'Vợ một con bạc báo chồng ghi đề ở <spot>, <place> <when>, nợ <money>, chủ đề tên <man> dọa siết nhà. Cung cấp ảnh tin nhắn số <phone>.',
    ],
    written: [
      '<spot> ở <place> <when> ghi lô đề công khai, mỗi ngày vài chục <money>. Phơi đề chuyển qua tin nhắn số <phone>. Đã có người vì nợ đề phải bỏ làng đi. Đề nghị triệt phá.',
      'Cá độ bóng đá qua mạng ở <spot> <place>, <man> cầm tài khoản tổng, <when>. Học sinh cũng chơi. Số nhận kèo <phone>.',
    ],
    facts: { phone_number: '<phone>', suspect_name: '<man>' },
    offence: 'tổ chức đánh bạc (Điều 322 Bộ luật Hình sự)',
  },
  {
    category: 'loan_sharking',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['habit', 'past'],
    spots: ['cột điện dán số', 'tiệm cầm đồ', 'quán cà phê'],
    spoken: [
      'Người dân <place> vay <money> của nhóm cho vay <spot>, trả góp ngày, lãi {3.000|5.000|7.000} đ/triệu/ngày. <when> chậm trả bị {tạt sơn vào cửa|gọi điện khủng bố cả cơ quan|đến nhà chửi bới}. Số liên hệ <phone>, xe <plate>.',
      'Bà cụ {70|74} tuổi ở <place>: con dâu vay nóng <money>, <when> có nhóm thanh niên đi xe <plate> đến {ném mắm tôm|dán giấy đòi nợ kín cổng}, cụ sợ quá phải sang nhà cháu ở. Số hay gọi: <phone>.',
      'Tờ rơi cho vay "không thế chấp" dán kín cột điện ở <place> <when>, gọi số <phone> là có người mang tiền đến, lãi cắt cổ. Tổ dân phố đã bóc nhiều lần.',
    ],
    written: [
      'Em trót vay app và vay nóng tổng <money>, <when> họ ghép ảnh em bôi nhọ gửi khắp danh bạ, gọi số <phone> đe dọa mẹ em ở <place>. Em không còn lối nào nữa, xin công an giúp.',
      'Nhà tôi ở <place> không vay ai, nhưng <when> liên tục bị số <phone> gọi chửi, bảo bảo lãnh cho người quen nợ <money>. Họ còn dọa đến trường con tôi. Xin công an chặn giúp.',
      'Chồng tôi vay <money> của nhóm hay ngồi ở <spot>, <place>; trả gấp đôi vẫn chưa hết nợ. <when> chúng lấy luôn xe <plate> của nhà. Tôi gửi kèm sổ ghi nợ.',
    ],
    facts: { phone_number: '<phone>', money_amount: '<money>' },
    offence: 'cho vay lãi nặng trong giao dịch dân sự (Điều 201 Bộ luật Hình sự)',
  },
  {
    category: 'counterfeit_money',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['now', 'point'],
    spots: ['chợ sớm', 'quầy vé', 'sạp hoa quả'],
    spoken: [
      'Tiểu thương <spot>, <place> nhận được {2|3} tờ 500 nghìn nghi tiền giả <when>, người trả là nam đi xe BKS <plate>, mua {thẻ điện thoại|ít trái cây} rồi lấy tiền thừa. Còn giữ các tờ tiền.',
      'Cây xăng ở <place> báo nhận phải tờ {200|500} nghìn giả <when>, camera có hình xe <plate>. Nhân viên mới nên không để ý, số sê-ri các tờ giống nhau.',
    ],
    written: [
      'Trên mạng có tài khoản rao bán tiền giả đổi 1 được 5, giao ở <place>, liên hệ <phone>, <when>. Tôi chụp lại màn hình gửi kèm.',
      'Tôi bán rau ở <spot>, <place>, <when> bị đưa tờ 500 nghìn giả, giấy trơn, không có số chìm. Người mua đi xe <plate>. Tôi giữ lại tờ tiền.',
    ],
    facts: { vehicle_plate: '<plate>', exhibit: '{2|3} tờ mệnh giá 500.000 đ' },
    offence: 'lưu hành tiền giả (Điều 207 Bộ luật Hình sự)',
  },
  {
    category: 'forgery_impersonation',
    kind: 'report',
    urgency: 'normal',
    tenses: ['point', 'habit'],
    spots: ['nhà dân', 'cổng khu công nghiệp'],
    spoken: [
      '<when> có {hai người|một nam} tự xưng {cán bộ chữa cháy|nhân viên y tế dự phòng|đoàn từ thiện} đến <place> ép mua {bình cứu hỏa|thuốc diệt muỗi}, thu mỗi nhà <money>, đưa thẻ ngành {photo|nhìn rất giả}. Xe BKS <plate>.',
      'Cụ ông báo có người xưng bên {bảo hiểm xã hội|điện lực} đến nhà ở <place> <when> thu <money> "phí đổi thẻ", cho số <phone>, gọi lại thì thuê bao.',
    ],
    written: [
      'Tôi thấy quảng cáo làm {bằng lái|giấy khám sức khỏe|bằng đại học} giả nhận hàng mới trả tiền, phát tờ rơi ở <place> <when>, số <phone>. Đề nghị xử lý.',
      'Em đặt làm thẻ sinh viên giả cho vui ở chỗ <place> rồi bị họ dọa tố cáo đòi <money>, <when>. Số <phone>. Em biết em sai, xin trình báo.',
    ],
    facts: { phone_number: '<phone>' },
    offence: 'làm giả tài liệu của cơ quan, tổ chức (Điều 341 Bộ luật Hình sự)',
  },
  {
    category: 'counterfeit_goods',
    kind: 'report',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['kho sau chợ', 'đại lý phân bón', 'xưởng may tư nhân'],
    spoken: [
      'Bà con <place> mua {phân bón|thuốc trừ sâu|nước mắm} ở <spot> về dùng {lúa vàng lá|có mùi lạ}, nghi hàng giả, <when>. Bao bì {in lem|không có mã}. Xe giao hàng BKS <plate>.',
      'Đại diện nhãn hàng báo phát hiện <spot> ở <place> bán {dầu gội|nước giặt} nhái bao bì <when>, đã mua mẫu, có hóa đơn. Xe chở hàng BKS <plate>.',
    ],
    written: [
      'Kho ở <place> (<spot>) <when> đóng {mỹ phẩm|thuốc lá|rượu} giả dán nhãn tiếng nước ngoài, xe tải <plate> chở đi ban đêm.',
      'tôi mua {sữa|thuốc bổ} cho mẹ ở <place> <when>, uống vào nổi mẩn, so với hộp cũ thì tem khác hẳn. chỗ bán là <spot>',
    ],
    facts: { vehicle_plate: '<plate>' },
    closures: ['specialised_inspection'],
    offence: 'buôn bán hàng giả (Điều 192 Bộ luật Hình sự)',
  },
  {
    category: 'bank_account_trading',
    kind: 'report',
    urgency: 'normal',
    tenses: ['habit', 'past'],
    spots: ['quán nét', 'cổng trường nghề'],
    spoken: [
      'Phụ huynh báo có người rủ {học sinh|sinh viên} ở <place> mở tài khoản ngân hàng bán lại <money> một cái, <when>, liên hệ <phone>. Con chị đã mở {3|4} cái.',
      'Ngân hàng chuyển thông tin: <when> nhóm {sinh viên|công nhân} ở <place> đến mở hàng loạt tài khoản, có người đứng ngoài <spot> đưa tiền, số liên hệ <phone>.',
    ],
    written: [
      'Em lỡ bán 2 tài khoản ngân hàng cho người lạ <when> ở <place> được <money>, giờ em sợ bị dùng lừa đảo. Số người mua <phone>. Em xin khai báo.',
    ],
    facts: { phone_number: '<phone>' },
    offence: 'mua bán trái phép thông tin về tài khoản ngân hàng (Điều 291 Bộ luật Hình sự)',
  },
  {
    category: 'prostitution_brokering',
    kind: 'report',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['quán cà phê chòi', 'cơ sở mát-xa'],
    spoken: [
      'Phản ánh <spot> ở <place> <when> trá hình, có nhân viên mời khách, chủ là <man>. Xe khách hay đậu <plate>. Người báo {thuê nhà đối diện|không xưng tên}.',
    ],
    written: [
      '<spot> <place> hoạt động không lành mạnh <when>, ảnh hưởng khu dân cư văn hóa. Đề nghị kiểm tra.',
      'Phòng trọ tầng trên nhà tôi ở <place> <when> khách đàn ông ra vào suốt đêm, có xe <plate> đưa đón các cô. Tôi có con nhỏ, rất bất tiện. Nghi là <spot> bên cạnh điều hành.',
    ],
    facts: { suspect_name: '<man>' },
    offence: 'chứa mại dâm (Điều 327 Bộ luật Hình sự)',
    closures: ['administrative_violation'],
  },
];
