import type { Scenario } from '../scenario';

/** Violence against persons, at home and in the street. */
export const VIOLENCE: readonly Scenario[] = [
  {
    category: 'assault',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['now', 'point'],
    spots: ['quán bia', 'quán karaoke', 'sân bóng', 'đám cưới'],
    spoken: [
      '<when> tại <spot>, <place> có đánh nhau, 1 người bị {đâm vào bụng|chém vào tay|đánh vào đầu bằng gậy bóng chày}, đã đưa đi {bệnh viện đa khoa|trạm y tế rồi chuyển tuyến}. Đối tượng tên <man> (khoảng {22|25|30} tuổi) {đã bỏ chạy bằng xe BKS <plate>|vẫn ở gần đó}. Nguyên nhân {va chạm xe|nhìn đểu|nợ tiền cá độ}.',
      'Báo xô xát giữa 2 nhà {tranh chấp ngõ đi chung|tranh nhau cái rãnh nước}, <when>, ở <place>. Một bên dùng {cuốc|xẻng|gạch} làm bên kia {chảy máu đầu|gãy tay}. {Hàng xóm can ra rồi nhưng vẫn chửi bới|Đề nghị CA đến ngay}.',
    ],
    written: [
      'Con trai tôi {19|20|21} tuổi bị {nhóm thanh niên|4 đứa} đánh <when> ở <spot>, <place>, hiện nằm viện, giám định chưa có. Đi xe BKS <plate>. Tôi viết đơn này đề nghị xử lý nghiêm, gia đình không hòa giải.',
      'Chồng tôi đi làm về bị chặn đánh <when> ở đoạn gần <spot>, <place>, khâu {5|7|11} mũi. Nhóm đó đi hai xe, một xe <plate>. Nguyên nhân chỉ vì va quệt hôm trước.',
    ],
    facts: { weapon: '{gậy|dao|gạch}', victim_description: 'một người bị thương' },
    offence: 'cố ý gây thương tích (Điều 134 Bộ luật Hình sự)',
  },
  {
    category: 'public_disturbance',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['now', 'point'],
    spots: ['ngã tư', 'bờ kè', 'cổng trường THPT', 'chân cầu'],
    spoken: [
      '{15-20|hơn 20|khoảng 30} thanh niên đi xe máy {mang tuýp sắt, dao phóng lợn|cầm vỏ chai bia} tập trung ở <spot>, <place> <when>, {hò hét, nẹt pô|có vẻ hẹn đánh nhau với nhóm bên kia}. Có xe BKS <plate>. {Chưa thấy ai bị thương|Mấy nhà dân đóng cửa hết}.',
      '<when> hai nhóm {học sinh|thanh niên} rượt đuổi nhau từ <spot> đến {cây xăng|cổng làng}, <place>. {1 quán nước bị đập bàn ghế|Có tiếng nổ như pháo}. Người báo quay được clip.',
    ],
    written: [
      'Tối cuối tuần nào ở <spot>, <place> cũng có đám thanh niên tụ tập mang hung khí, <when> thì chúng nó đuổi nhau vào tận ngõ. Đề nghị công an tuần tra, dân ở đây không ngủ được. Có clip gửi kèm, xe <plate>.',
      'ra xem <spot> <place> đi các anh, <when> nguyên một đám cầm hàng nóng đuổi nhau, em quay được xe <plate> đây',
    ],
    facts: {
      people_count: '{15|20|30}',
      weapon: '{tuýp sắt|dao phóng lợn|vỏ chai}',
      vehicle_plate: '<plate>',
    },
    offence: 'gây rối trật tự công cộng (Điều 318 Bộ luật Hình sự)',
    closures: ['administrative_violation'],
  },
  {
    category: 'domestic_violence',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['now', 'habit'],
    spots: ['nhà riêng', 'khu tập thể'],
    spoken: [
      'Hàng xóm báo nhà ở <place>: <when> chồng {say rượu|mới nhậu về} đánh vợ, {đập phá đồ đạc|đuổi cả con nhỏ ra đường}. Nghe tiếng {khóc|kêu cứu}. Chuyện này {xảy ra nhiều lần|đã từng phải gọi tổ hòa giải}. Người báo không muốn nêu tên vì sợ mất lòng.',
      'Chị tự gọi, nói nhỏ: đang {trốn trong buồng|ở nhờ nhà ngoại} cùng {1|2} con, chồng cầm {dao|gậy} ngoài sân, <place>, <when>. Không tiện nói lâu.',
    ],
    written: [
      'Em gái tôi ở <place> thường xuyên bị chồng đánh, <when> thì tím cả mặt. Nó sợ không dám báo. Tôi là {anh ruột|chị ruột} mong công an xã và chị em phụ nữ can thiệp giúp.',
      'Xóm tôi ở <place> có nhà cứ <when> lại nghe chửi đánh, hai đứa nhỏ khóc thét. Không ai dám vào can vì ông ấy rượu vào là cầm dao. Mong chính quyền để ý.',
    ],
    facts: { victim_description: 'phụ nữ, {có con nhỏ|không rõ thương tích}' },
    closures: ['administrative_violation', 'commune_committee'],
    offence: 'hành hạ người thân (Điều 185 Bộ luật Hình sự)',
  },
  {
    category: 'death_threat',
    kind: 'denunciation',
    urgency: 'urgent',
    tenses: ['point', 'now'],
    spots: ['nhà riêng', 'quán nước'],
    spoken: [
      'Bà trình báo {con rể|cháu họ|người cùng xóm} tên <man> <when> đến nhà ở <place> cầm {dao nhọn|can xăng} dọa {giết cả nhà|đốt nhà}, nguyên nhân {đòi chia đất|đòi nợ}. {Hiện đã bỏ đi nhưng nhắn tin từ số <phone> tiếp tục đe dọa|Còn lảng vảng ngoài cổng}.',
      'Anh báo bị số <phone> gọi dọa "cho cả nhà bốc hơi" <when>, do {thôi hùn vốn|làm chứng vụ đánh nhau}. Ở <place>, có con nhỏ. Đã ghi âm.',
    ],
    written: [
      'Tôi bị một người tên <man> nhắn tin dọa giết <when>, số <phone>, nội dung có chụp lại. Người này từng {đi tù về|đánh người}. Tôi ở <place>, xin được bảo vệ và giữ kín tên.',
      'Có kẻ ném {mảnh giấy dọa giết|chai xăng chưa đốt} vào sân nhà tôi <when>, <place>. Tôi nghi <man> vì mới mâu thuẫn đất đai. Kính mong các đồng chí vào cuộc.',
    ],
    facts: { suspect_name: '<man>', phone_number: '<phone>' },
    offence: 'đe dọa giết người (Điều 133 Bộ luật Hình sự)',
  },
  {
    category: 'resisting_officer',
    kind: 'direct_discovery',
    urgency: 'urgent',
    tenses: ['now', 'point'],
    spots: ['chốt kiểm tra nồng độ cồn', 'điểm đăng ký tạm trú'],
    spoken: [
      'Tổ tuần tra báo về: <when> tại <spot>, <place>, lái xe BKS <plate> {không chấp hành|lạng lách tông vào rào chắn}, {chửi bới, xô đẩy|giật tung} {máy đo|cổ áo} cán bộ làm nhiệm vụ. Đã khống chế, lập biên bản, có camera ghi hình.',
      '<when>, <spot>, <place>: người vi phạm (xe BKS <plate>) {tát vào mặt|ném mũ bảo hiểm vào} cán bộ khi được yêu cầu xuất trình giấy tờ, kéo theo người nhà đến gây rối. Đã tăng cường lực lượng.',
    ],
    written: [
      'Báo cáo: <when>, tại <spot> (<place>), tổ công tác gặp sự chống đối của người điều khiển xe BKS <plate>, làm {1|2} đồng chí xây xát. Đã đưa người và phương tiện về trụ sở, đề nghị tiếp nhận.',
    ],
    facts: { vehicle_plate: '<plate>', measures_taken: 'đã khống chế, lập biên bản' },
    offence: 'chống người thi hành công vụ (Điều 330 Bộ luật Hình sự)',
  },
  {
    category: 'unlawful_detention',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['now', 'point'],
    spots: ['nhà nghỉ', 'căn nhà cấp 4 cuối ngõ'],
    spoken: [
      'Gia đình báo con {trai|gái} bị nhóm cho vay giữ ở <spot>, <place> <when>, bắt gọi về nhà đòi <money>. Số gọi về: <phone>. Nhóm này đi xe BKS <plate>. {Đề nghị đến ngay|Gia đình chưa chuyển tiền}.',
    ],
    written: [
      'Bạn tôi bị giữ ở <spot> <place> từ <when>, nhắn cho tôi mỗi chữ "cứu", bọn giữ là bọn đòi nợ thuê, xe <plate>. Tôi không dám gọi điện nên nhắn trang này.',
      'Em trai em bị chủ {quán|xưởng} giữ không cho về ở <spot>, <place> từ <when>, bảo nợ <money>. Điện thoại nó bị thu, nhắn được mỗi tin qua số <phone>.',
    ],
    facts: { people_count: '{2|3}', vehicle_plate: '<plate>', phone_number: '<phone>' },
    offence: 'giữ người trái pháp luật (Điều 157 Bộ luật Hình sự)',
  },
  {
    category: 'child_abuse',
    kind: 'report',
    urgency: 'urgent',
    tenses: ['habit', 'point'],
    spots: ['nhà trọ', 'nhóm trẻ tư thục', 'nhà riêng'],
    spoken: [
      'Tổng đài chuyển thông tin: cháu {bé|trai} khoảng {4|6|9} tuổi ở <spot>, <place> <when> bị {người chăm sóc|dượng|bố} đánh, {có vết bầm ở tay chân|hay bị nhốt ngoài ban công}. {Người gọi là hàng xóm|Cô giáo phát hiện khi cháu đến lớp}. Đề nghị bố trí cán bộ nữ.',
      'Giáo viên báo một học sinh lớp {2|3|5} ở <place> có nhiều vết bầm, cháu nói <when> bị {bố say rượu|mẹ kế} đánh. {Nhà trường đã đưa cháu xuống phòng y tế|Cháu đang ở với bà nội}.',
    ],
    written: [
      'Nhóm trẻ ở <spot>, <place> cô trông trẻ hay {bịt miệng|đánh|nhốt} các cháu <when>. Tôi có con gửi ở đó, về người thâm tím. Xin công an và tổng đài bảo vệ các cháu, giữ kín tên tôi.',
      'Tôi thuê trọ sát vách, <when> nghe cháu bé khóc và tiếng đánh ở <spot>, <place>. Cháu gầy lắm. Tôi không quen biết gì họ, chỉ thương cháu.',
    ],
    facts: { victim_description: 'trẻ em khoảng {4|6|9} tuổi' },
    offence: 'hành hạ người khác (Điều 140 Bộ luật Hình sự)',
  },
];
