import type { Scenario } from '../scenario';

/** Theft, robbery, fraud and damage. */
export const PROPERTY: readonly Scenario[] = [
  {
    category: 'theft',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['point', 'now'],
    spots: [
      'cổng chợ',
      'bãi gửi xe của trạm y tế',
      'trước quán cơm bình dân',
      'sân nhà văn hóa thôn',
      'dãy trọ gần khu công nghiệp',
    ],
    spoken: [
      'Bị mất 01 xe máy {Wave alpha màu xanh|Vision trắng|Sirius đỏ đen|Dream cũ} BKS <plate>, dựng ở <spot>, <place>, <when>. {Xe có khóa cổ nhưng không khóa càng|Chìa khóa vẫn giữ|Trong cốp có giấy tờ tùy thân và <money>}. {Chưa rõ ai lấy|Camera nhà đối diện có quay được 2 thanh niên, một người mặc áo mưa xanh}.',
      '<when> để xe tại <spot> (<place>) vào {mua đồ|khám bệnh|ăn cơm} khoảng {10|15|20} phút, quay ra thì mất xe, BKS <plate>. {Người trình báo đã đi tìm xung quanh không thấy|Bảo vệ nói có thấy một nam đội mũ lưỡi trai dắt xe đi hướng QL|Không nhớ số khung số máy, sẽ mang đăng ký xe lên sau}.',
      'Trình báo việc mất trộm {chó|hai con chó cảnh|đôi gà chọi} tại <place>: <when> nghe tiếng động, chạy ra thấy 2 đối tượng đi xe {Exciter|Winner|Wave độ} {không BKS|BKS <plate>} cầm {thòng lọng|kích điện}. Đuổi đến {đầu làng|đường đê|ngã ba} thì mất dấu.',
    ],
    written: [
      'Tôi ở <place>. <when> nhà tôi bị kẻ gian {cậy cửa sau|dỡ mái tôn|trèo tường} vào lấy đi {máy bơm nước và 2 bao thóc giống|1 ti vi, 1 nồi cơm, ít tiền trong tủ chừng <money>|toàn bộ đồ nghề thợ mộc}. Đề nghị công an {xem xét|điều tra làm rõ|về xem giúp} vì {trong xóm tháng này mất 3 nhà rồi|tôi nghi người quen mới biết giờ giấc nhà tôi|nhà chỉ có hai ông bà già}.',
      'Kính gửi các đồng chí công an. {Cáp điện chiếu sáng|Nắp cống, song chắn rác|Máy bơm của tổ thủy nông} đoạn <spot>, <place> bị cắt trộm <when>. Bà con {rất bức xúc|đi lại ban đêm nguy hiểm}. {Có người thấy xe ba gác chở đồ che bạt đi về phía bãi phế liệu|Sáng ra chỉ còn mấy đoạn vỏ dây}.',
    ],
    facts: { vehicle_plate: '<plate>', damage: '{một xe máy|tài sản khoảng <money>|chưa định giá}' },
    offence: 'trộm cắp tài sản (Điều 173 Bộ luật Hình sự)',
  },
  {
    category: 'snatching',
    kind: 'denunciation',
    urgency: 'urgent',
    tenses: ['now', 'point'],
    spots: ['đoạn đường gom', 'trước cổng trường tiểu học', 'gần cây xăng', 'đường bờ sông'],
    spoken: [
      'Chị {đi chợ về|chở con đi học|đi làm ca đêm} bị 2 đối tượng đi xe máy {Exciter xanh|Winner đen|không rõ loại} áp sát giật {túi xách|dây chuyền|điện thoại} tại <spot>, <place>, <when>. Trong túi có <money> và giấy tờ. Chạy về hướng {cầu|QL1|trung tâm}. {Chị bị ngã xước tay chân, không cần cấp cứu|Không ai bị thương}. BKS {nhìn được mấy số cuối|<plate>|bị che khẩu trang}.',
      'Báo cướp giật: <when>, <spot> thuộc <place>. Nạn nhân nữ khoảng {40|50|60} tuổi, mất {điện thoại|túi xách có <money>}. Đt 1 nam đội mũ lưỡi trai áo khoác {đen|rằn ri}, xe BKS <plate>. Dân đuổi theo {không kịp|đến ngã tư thì mất}.',
    ],
    written: [
      'Mẹ tôi {bán rau|đi tập thể dục} bị giật mất {dây chuyền|túi tiền <money>} <when> ở <spot>, <place>. Hai thanh niên đi xe BKS <plate>. Tôi gửi kèm đoạn camera nhà hàng xóm. Mong công an sớm bắt để người già khỏi sợ.',
      'Bị giật đồ <when> ạ, ngay <spot> <place>. hai đứa đi xe <plate>, đứa ngồi sau áo đen giật {túi|điện thoại} của em rồi chạy tuốt. em đuổi một đoạn thì mất.',
    ],
    facts: {
      vehicle_plate: '<plate>',
      people_count: '2',
      escape_direction: '{về phía quốc lộ|hướng cầu|không rõ}',
    },
    offence: 'cướp giật tài sản (Điều 171 Bộ luật Hình sự)',
  },
  {
    category: 'robbery',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['point', 'now'],
    spots: ['cửa hàng tạp hóa', 'quán nước ven đường', 'đường liên xã vắng nhà'],
    spoken: [
      '<when> tại <spot>, <place>: 1 nam bịt mặt {cầm dao bấm|cầm tuýp sắt|dùng vật giống súng} vào uy hiếp chị chủ, lấy <money> và 1 điện thoại rồi chạy {bộ ra bờ mương|lên xe máy chờ sẵn BKS <plate>}. {Chị chủ hoảng loạn nhưng không bị thương|Người báo đứng bên kia đường nhìn thấy}.',
      'Chủ quán gọi, giọng run: bị {hai|một} người xông vào <spot> ở <place> <when>, {dí dao|đập vỡ tủ kính}, gom <money> bỏ đi. Camera quán còn chạy.',
    ],
    written: [
      'Em chạy xe ôm công nghệ, <when> chở khách đến <place> thì bị khách dí dao vào cổ lấy <money> với cái xe BKS <plate>. Em còn giữ số gọi đặt xe là <phone>. Mong các anh giúp em.',
      'Trình báo: <when>, cửa hàng nhà tôi ở <place> bị một nam giới lạ mặt vào hỏi mua thuốc lá rồi rút {dao|kéo} đòi tiền. Tôi đưa <money>. Người này đi xe <plate>, nói giọng nơi khác.',
    ],
    facts: { weapon: '{dao|tuýp sắt|vật giống súng}', money_amount: '<money>' },
    offence: 'cướp tài sản (Điều 168 Bộ luật Hình sự)',
  },
  {
    category: 'online_fraud',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['point', 'past', 'now'],
    spots: ['nhà riêng', 'nơi làm việc', 'nhà trọ'],
    spoken: [
      'Bị lừa qua mạng <when>: có số <phone> gọi tự xưng {cán bộ công an phường|nhân viên điện lực|người của tòa án|bên chuyển phát}, yêu cầu {cài ứng dụng dịch vụ công giả|cập nhật định danh mức 2|chuyển tiền để chứng minh vô can}. Đã chuyển {2|3|4} lần tổng <money> vào tk <account>. Đang ở <place>. {Ngân hàng báo tiền đã rút hết|Đã gọi ngân hàng khóa thẻ}.',
      '{Cô|Bà|Bác} {63|67|71} tuổi ở <place> trình báo <when> bị đối tượng trên {Facebook|Zalo} rủ {đầu tư chứng khoán|làm nhiệm vụ like video|nhận quà từ nước ngoài}, chuyển <money> đến tài khoản <account> rồi không liên lạc được. {Còn giữ ảnh chụp tin nhắn|Con trai phát hiện mới đưa đi báo}.',
      'Mua {máy cày cũ|điện thoại|lô cây giống} trên mạng, chuyển cọc <money> <when> qua stk <account>, bên bán chặn số <phone>. Người báo ở <place>.',
    ],
    written: [
      'cho em hỏi em bị lừa {làm cộng tác viên chốt đơn|vay tiền online phải đóng phí trước|mua vé xe} mất <money> {ck mấy lần|chuyển khoản} vào <account> <when>, số nó là <phone>. em ở <place>, em có chụp màn hình đầy đủ, {em là công nhân lương tháng không bao nhiêu|em sợ gia đình biết} mong anh chị công an giúp em với',
      'Tôi tên <name>, trú tại <place>, làm đơn này trình báo: <when> tôi nhận cuộc gọi của số <phone>, xưng là cán bộ {điều tra|ngân hàng}, nói tôi liên quan {đường dây rửa tiền|hồ sơ vay quá hạn}. Do hoang mang tôi đã chuyển tổng cộng <money> vào tài khoản <account>. Kính đề nghị cơ quan công an xem xét, giải quyết.',
    ],
    facts: { phone_number: '<phone>', account: '<account>', money_amount: '<money>' },
    offence: 'lừa đảo chiếm đoạt tài sản (Điều 174 Bộ luật Hình sự)',
  },
  {
    category: 'fraud',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['past'],
    spots: ['nhà riêng', 'cửa hàng vật liệu'],
    spoken: [
      '{5|8|12} hộ ở <place> cùng đến trình báo bà <woman> (chủ họ) {vỡ họ|tuyên bố không trả}, <when> đã đóng cửa nhà, tắt máy. Số tiền mỗi hộ từ vài chục đến <money>. {Có sổ ghi tay|Có giấy viết tay}. Sợ bỏ trốn.',
      'Anh trình báo <when> cho người quen tên <man> thuê xe ô tô tự lái BKS <plate>, quá hạn {5|10} ngày không trả, định vị bị tháo tại khu vực <place>, điện không nghe. Có hợp đồng.',
    ],
    written: [
      'Kính gửi cơ quan công an. <when> ông <man> nhận của tôi <money> hứa {xin cho con tôi đi làm ở nhà máy|chạy suất đất tái định cư|làm sổ đỏ}, đến nay không làm được, không trả tiền và lánh mặt. Tôi ở <place>. Kèm theo giấy nhận tiền viết tay.',
      'Tôi và mấy bà con <place> góp vốn cho bà <woman> buôn hàng từ <when>, giờ gọi không được, cửa khóa. Tiền của riêng tôi là <money>, của cả nhóm nhiều lắm. Giấy viết tay tôi còn giữ.',
    ],
    facts: { money_amount: '<money>', damage: '{nhiều hộ|một người}' },
    offence: 'lạm dụng tín nhiệm chiếm đoạt tài sản (Điều 175 Bộ luật Hình sự)',
  },
  {
    category: 'extortion',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['habit', 'point'],
    spots: ['chợ đêm', 'chợ đầu mối', 'bến xe tải'],
    spoken: [
      'Tiểu thương ở <spot>, <place> báo {nhóm 4-5 thanh niên|một nhóm xăm trổ} <when> đi thu tiền {"bảo kê"|"chỗ ngồi"|"bến bãi"} mỗi sạp <money>, ai không nộp thì {đổ hàng|dọa đốt quán|chặn xe}. Cầm đầu tên <man>, hay đi xe BKS <plate>.',
      'Lái xe gọi: qua <place> bị hai người đi xe <plate> ép vào lề ở <spot> đòi <money> "tiền đường", <when>. Không đưa thì rút chìa khóa. Anh em lái xe ai cũng bị.',
    ],
    written: [
      'Tôi chạy xe tải chở hàng qua <place>, <when> toàn bị một nhóm chặn ở <spot> đòi <money> một chuyến mới cho qua, đi xe BKS <plate>. Không đưa thì nó ném đá vỡ kính. Tôi không dám nêu tên mong các đồng chí thông cảm.',
      'Con tôi học lớp {9|10} ở <place> bị nhóm bạn lớn trấn tiền <when>, tổng chắc đến <money>, không nộp thì bị đánh ở <spot>. Cháu sợ không dám đi học.',
    ],
    facts: { vehicle_plate: '<plate>', people_count: '{4|5}', suspect_name: '<man>' },
    offence: 'cưỡng đoạt tài sản (Điều 170 Bộ luật Hình sự)',
  },
  {
    category: 'property_damage',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['point'],
    spots: ['ao nuôi cá', 'vườn đào', 'ruộng dưa'],
    spoken: [
      'Chủ {ao|đầm} tại <place> báo <when> bị kẻ xấu {đổ thuốc trừ cỏ|thả hóa chất}, cá chết trắng mặt nước, thiệt hại ước <money>. {Nghi do mâu thuẫn tranh chấp bờ ao|Sáng ra thấy vỏ chai thuốc bên bờ}. Đã giữ lại vỏ chai.',
      '{40|60|hơn 100} gốc {đào|bưởi|quất} chuẩn bị bán Tết ở <place> bị chặt ngang <when>. Thiệt hại khoảng <money>. Người báo chưa dám chắc ai làm.',
    ],
    written: [
      'Vườn nhà tôi ở <place> <when> bị phá, chặt hết {cây giống|giàn dưa|luống hoa}. Tôi làm cả năm trời. Đề nghị công an về lập biên bản giúp tôi, thiệt hại <money>.',
      '<when> có người đập vỡ kính ô tô <plate> của tôi đỗ trước <spot>, <place>, thiệt hại <money>. Tôi không thù oán ai. Camera đầu ngõ quay được bóng người đội mũ.',
    ],
    facts: { damage: 'ước <money>' },
    offence: 'hủy hoại tài sản (Điều 178 Bộ luật Hình sự)',
  },
  {
    category: 'stolen_goods',
    kind: 'denunciation',
    urgency: 'normal',
    tenses: ['habit'],
    spots: ['bãi phế liệu', 'cửa hàng cầm đồ', 'tiệm sửa xe'],
    spoken: [
      'Nguồn tin quần chúng: <spot> ở <place> <when> hay mua {xe máy không giấy tờ|dây cáp đồng|chó mèo trộm} vào {2-3h sáng|nửa đêm}. Có xe BKS <plate> chở đến. Người báo xin giấu tên vì {gần nhà|là họ hàng}.',
      'Thợ sửa xe báo có người mang đến <spot>, <place> chiếc xe BKS <plate> bán rẻ <money>, số khung bị mài, <when>. Đã khéo giữ chân nhưng người này bỏ đi.',
    ],
    written: [
      'các chú để ý giúp cái <spot> chỗ <place>, <when> cứ đêm là có người chở đồ đến bán, toàn đồ trộm cắp thôi, xe <plate>',
      'Tôi nhận ra cái máy bơm bị mất của nhà tôi đang bày bán ở <spot>, <place>, <when>. Hỏi thì chủ bảo mua lại của người đi xe <plate>.',
    ],
    facts: { vehicle_plate: '<plate>' },
    offence: 'tiêu thụ tài sản do người khác phạm tội mà có (Điều 323 Bộ luật Hình sự)',
  },
];
