import type { Scenario } from '../scenario';

/** Order in the neighbourhood, surrenders, and letters that belong elsewhere. */
export const ORDER: readonly Scenario[] = [
  {
    category: 'noise',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['now', 'habit'],
    spots: ['quán nhậu', 'nhà hàng xóm', 'xưởng mộc'],
    spoken: [
      '<spot> ở <place> {hát karaoke loa kéo|mở nhạc|cưa xẻ} <when> đến {23h|nửa đêm}, {nhà có người ốm|các cháu mai đi thi}. {Đã nhắc nhiều lần|Tổ trưởng nhắc không nghe}.',
      'Gia đình có cụ ốm ở <place> kêu <spot> bật loa từ <when>, nền nhà rung. Xin đừng nói ai gọi.',
    ],
    written: [
      'kính mong CA xử lý karaoke loa kéo ở <place>, <when>, ngày nào cũng vậy ko ai chịu nổi',
      'Phản ánh tiếng ồn: <spot>, <place>, <when>. Đề nghị nhắc nhở, xử phạt theo quy định.',
    ],
    closures: ['administrative_violation', 'commune_committee'],
  },
  {
    category: 'roaming_animals',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['habit', 'point'],
    spots: ['công viên', 'đường làng'],
    spoken: [
      '{Chó thả rông|Đàn trâu bò} ở <spot>, <place> <when>, {cắn cháu bé xây xát|gây ngã xe}. Chủ {không rọ mõm|không chịu bồi thường}.',
      'Chị báo con bị chó cắn ở <spot>, <place>, <when>, đã đi tiêm phòng. Chủ chó {chối|bảo tại cháu trêu}. Muốn lập biên bản.',
    ],
    written: [
      'Chó to thả rông ở <spot> <place>, <when>, không rọ mõm, người già trẻ nhỏ rất sợ.',
      'Trâu bò thả trên <spot>, <place> <when>, đêm không ai chăn, xe máy đâm phải hai lần rồi. Đề nghị nhắc các hộ.',
    ],
    closures: ['commune_committee'],
  },
  {
    category: 'conditional_business',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['tiệm cầm đồ', 'cơ sở lưu trú', 'quán karaoke'],
    spoken: [
      '<spot> tại <place> hoạt động {quá giờ|không giấy phép|không khai báo khách} <when>. {Khách ra vào phức tạp|Hay gây gổ}.',
    ],
    written: [
      'Đề nghị kiểm tra <spot>, <place>, <when> {mở quá 2h sáng|không có biển hiệu, giấy phép}.',
      '<spot> ở <place> <when> nhận cầm cả xe không giấy tờ. Tôi thấy không yên tâm, đề nghị kiểm tra giấy phép và sổ sách.',
    ],
    closures: ['administrative_violation', 'specialised_inspection'],
  },
  {
    category: 'residence_violation',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['dãy trọ', 'công trường'],
    spoken: [
      'Tổ trưởng phản ánh <spot> ở <place> có {10|15} người lạ ở <when> không đăng ký tạm trú, {đêm tụ tập|sinh hoạt lộn xộn}.',
    ],
    written: [
      '<spot> <place> cho người nước ngoài ở <when> mà không khai báo. Đề nghị kiểm tra hành chính.',
      'Nhà bên cho hơn chục người thuê ở <place>, <when>, không thấy đăng ký tạm trú, đêm hôm ồn ào. Chỉ mong được nhắc nhở đúng quy định.',
    ],
    closures: ['administrative_violation', 'commune_committee'],
  },
  {
    category: 'found_property',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['now', 'point'],
    spots: ['cổng bệnh viện', 'ghế đá công viên', 'xe buýt'],
    spoken: [
      '{Em học sinh|Bác xe ôm|Chị lao công} nhặt được {ví có <money> và giấy tờ|1 túi xách|1 điện thoại} ở <spot>, <place>, <when>, đến giao nộp nhờ trả người mất.',
    ],
    written: [
      'Tôi nhặt được giấy tờ xe BKS <plate> ở <spot>, <place> <when>, ai mất xin liên hệ công an giúp.',
      'Em nhặt được túi có <money> và thẻ tên người lạ ở <spot>, <place>, <when>. Em đang giữ, nhờ các anh tìm chủ.',
    ],
    closures: ['already_resolved', 'out_of_scope'],
  },
  {
    category: 'food_medicine_safety',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['habit', 'point'],
    spots: ['cổng trường', 'lò mổ', 'quầy thuốc'],
    spoken: [
      '<spot> ở <place> bán {nước ngọt không nhãn|thịt ôi|thuốc không đơn} <when>, {2|3} cháu đau bụng.',
      'Hội phụ huynh báo xe đồ ăn trước <spot> ở <place> bán {xúc xích|trà sữa} <when>, mấy cháu nôn. Có giữ mẫu trong tủ lạnh.',
    ],
    written: [
      'Lò mổ ở <place> dùng {hóa chất|thịt lợn chết} <when>. Đề nghị ngành chức năng kiểm tra.',
      'Quầy thuốc ở <place> bán kháng sinh cắt liều trộn trong túi, <when>, không đơn. Bố tôi uống dị ứng phải vào viện.',
    ],
    closures: ['specialised_inspection', 'out_of_scope'],
  },
  {
    category: 'dyke_damage',
    kind: 'order_feedback',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['đê hữu', 'cống tiêu'],
    spoken: [
      'Người dân báo xe quá tải BKS <plate> {băm nát mặt đê|đổ đất lấn đê} đoạn <spot>, <place>, <when>.',
    ],
    written: [
      'Xe tải <plate> chạy trên <spot> <place> <when> làm nứt đê, mùa mưa rất nguy hiểm. Kính mong xử lý.',
      'Có hộ ở <place> xẻ mái <spot> làm lối xuống bến, <when>. Mưa xuống là xói. Đề nghị trả lại nguyên trạng.',
    ],
    facts: { vehicle_plate: '<plate>' },
    closures: ['specialised_inspection', 'commune_committee'],
  },
  {
    category: 'fraud',
    kind: 'other',
    urgency: 'normal',
    tenses: ['past'],
    spots: ['nhà riêng'],
    spoken: [
      '{Bà|Ông} đến trình bày việc cho {em ruột|bạn|hàng xóm} vay <money> <when> có giấy, nay chậm trả; hai bên vẫn gặp nhau, ở <place>.',
      'Tranh chấp {lối đi|bờ rào|thừa kế} giữa hai anh em ở <place>, <when>; đã qua hòa giải ở thôn {hai lần|không thành}.',
    ],
    written: [
      'Tôi và ông <man> ở <place> có hợp đồng {mua bán bò|xây nhà} từ <when>, ông không trả <money>. Tôi muốn công an đòi giúp.',
      'Nhờ các đồng chí phân xử: anh em tôi ở <place> tranh chấp thửa đất bố mẹ để lại từ <when>, bên kia rào mất lối đi. Chúng tôi đã ra thôn hai lần không xong.',
    ],
    closures: ['civil_matter'],
  },
  {
    category: 'traffic_violation',
    kind: 'administrative_complaint',
    urgency: 'normal',
    tenses: ['past'],
    spots: ['trụ sở'],
    spoken: [
      'Ông đến khiếu nại quyết định xử phạt giao thông xe BKS <plate> <when>, cho rằng {biển báo bị che|không phải ông lái}. Nơi vi phạm: <place>.',
    ],
    written: [
      'Đơn khiếu nại: <when> tôi bị lập biên bản xe <plate> tại <place>, tôi không đồng ý với mức phạt, đề nghị xem lại.',
      'Tôi bị phạt nguội xe <plate> <when> nhưng hôm đó xe nằm ở xưởng sửa tại <place>, có giấy của xưởng. Kính đề nghị xem xét lại quyết định.',
    ],
    facts: { vehicle_plate: '<plate>' },
    closures: ['complaint_procedure'],
  },
  {
    category: 'corruption',
    kind: 'whistleblower_report',
    urgency: 'normal',
    tenses: ['past', 'habit'],
    spots: ['nhà văn hóa thôn'],
    spoken: [
      'Người dân tố cáo {trưởng thôn|cán bộ địa chính} ở <place> thu <money> {làm sổ đỏ|quỹ làm đường} không biên lai, <when>.',
    ],
    written: [
      'Đơn tố cáo: cán bộ ở <place> <when> nhận <money> để làm hồ sơ hộ nghèo cho người không nghèo. Đề nghị làm rõ.',
      'Kính gửi cơ quan chức năng: cán bộ thôn ở <place> kê khống danh sách hỗ trợ <when>, bà con ký khống nhận <money>. Chúng tôi chỉ muốn công khai, minh bạch.',
    ],
    facts: { money_amount: '<money>' },
    closures: ['whistleblower_procedure'],
  },
  {
    category: 'noise',
    kind: 'other',
    urgency: 'normal',
    tenses: ['now'],
    spots: ['không rõ'],
    spoken: [
      'Có cuộc gọi đến <when>, {trẻ con trêu máy|không có tiếng, chỉ nghe tiếng ti vi|gọi nhầm, xin lỗi rồi dập máy}. Gọi lại {không nghe|báo bấm nhầm}. Khu vực <place> theo trạm phát sóng.',
      'Cuộc gọi <when> hỏi {số điện thoại nhà máy nước|giờ làm căn cước}, khu vực <place>. Đã chỉ dẫn.',
    ],
    written: ['test {123|thử}', 'cho e hỏi lịch làm căn cước ở <place> với ạ, <when> e ra k thấy ai'],
    closures: ['no_content', 'out_of_scope'],
  },
  {
    category: 'theft',
    kind: 'surrender',
    urgency: 'normal',
    tenses: ['past', 'point'],
    spots: ['trụ sở'],
    spoken: [
      '{Một nam thanh niên|Nam sinh năm 2006} được {mẹ|ông trưởng xóm} đưa đến tự thú: <when> có lấy trộm {xe máy BKS <plate>|máy bơm} ở <place>, nay {ân hận|sợ}, giao nộp tài sản.',
      'Đối tượng {bỏ trốn từ đầu năm|đang có lệnh} đến đầu thú, khai <when> cùng {1|2} người trộm {cáp điện|xe BKS <plate>} tại <place>. Đã lập biên bản.',
      'Mẹ dẫn con trai {17|18} tuổi đến, cháu nhận <when> lấy trộm {đôi loa|chiếc xe đạp điện} của nhà hàng xóm ở <place>, đã bán <money>, xin bồi thường.',
    ],
    written: [
      'Tôi viết giấy này để tự thú: <when> tôi có trộm xe <plate> ở <place>. Tôi xin giao lại xe và chịu trách nhiệm, mong được khoan hồng.',
    ],
    facts: { vehicle_plate: '<plate>' },
    offence: 'trộm cắp tài sản (Điều 173 Bộ luật Hình sự)',
  },
  {
    category: 'drug_possession',
    kind: 'direct_discovery',
    urgency: 'normal',
    tenses: ['now', 'point'],
    spots: ['đường liên thôn', 'ngã tư chợ'],
    spoken: [
      'Tổ tuần tra {khép kín địa bàn|đêm} phát hiện <when> tại <spot>, <place> nam thanh niên đi xe BKS <plate> có biểu hiện nghi vấn, {tự giao nộp 1 gói|vứt xuống đường 2 gói} {tinh thể trắng|bột trắng} nghi ma túy. Đã niêm phong, lập biên bản quả tang.',
      'Qua tuần tra <when> ở <spot>, <place>, dừng xe BKS <plate> kiểm tra hành chính, người ngồi sau {nuốt|ném xuống mương} gói nhỏ; thu được vỏ nilon dính tinh thể. Lập biên bản, mời người chứng kiến.',
    ],
    written: [
      'Báo cáo phát hiện quả tang: <when>, <spot>, <place>, thu giữ {1|2} gói nghi ma túy, xe <plate>, có người chứng kiến.',
    ],
    facts: { exhibit: '{1|2} gói niêm phong', vehicle_plate: '<plate>' },
    offence: 'tàng trữ trái phép chất ma túy (Điều 249 Bộ luật Hình sự)',
  },
  {
    category: 'corruption',
    kind: 'prosecution_recommendation',
    urgency: 'normal',
    tenses: ['past'],
    spots: ['dự án thủy lợi nội đồng', 'quỹ tín dụng'],
    spoken: [
      'Đoàn thanh tra chuyển hồ sơ kiến nghị khởi tố về dấu hiệu {lập khống chứng từ|chi sai nguồn} <money> tại <spot>, <place>, <when>. Kèm {12|27|40} bút lục.',
      'Sở chuyên ngành chuyển hồ sơ: kiểm tra <spot> tại <place> thấy chứng từ <when> không khớp khối lượng, chênh <money>. Kèm biên bản làm việc.',
    ],
    written: [
      'Kiến nghị khởi tố: qua thanh tra phát hiện dấu hiệu {tham ô|vi phạm đấu thầu} tại <spot>, <place>, thời gian <when>, số tiền <money>. Kèm theo kết luận thanh tra và tài liệu.',
    ],
    facts: { money_amount: '<money>', exhibit: 'hồ sơ kèm theo' },
    offence: 'tham ô tài sản (Điều 353 Bộ luật Hình sự)',
  },
];
