import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const UNITS = `level,code,since,kind,name,full_name,parent_code,valid_from,valid_to,basis
province,37,2004-07-08,province,Ninh Bình,Tỉnh Ninh Bình,,2004-07-08,2025-06-30,QĐ 124/2004/QĐ-TTg
province,37,2025-07-01,province,Ninh Bình,Tỉnh Ninh Bình,,2025-07-01,,NQ 202/2025/QH15
province,31,2004-07-08,city,Hải Phòng,Thành phố Hải Phòng,,2004-07-08,,QĐ 124/2004/QĐ-TTg
province,24,2025-07-01,province,Bắc Ninh,Tỉnh Bắc Ninh,,2025-07-01,,NQ 202/2025/QH15
district,373,2004-07-08,rural_district,Gia Viễn,Huyện Gia Viễn,37,2004-07-08,2025-06-30,QĐ 124/2004/QĐ-TTg
commune,14464,2004-07-08,township,Thịnh Vượng,Thị trấn Thịnh Vượng,373,2004-07-08,2025-06-30,QĐ 124/2004/QĐ-TTg
commune,14464,2025-07-01,commune,Gia Viễn,Xã Gia Viễn,37,2025-07-01,,NQ 1674/NQ-UBTVQH15
commune,14482,2025-07-01,commune,Gia Hưng,Xã Gia Hưng,37,2025-07-01,,NQ 1674/NQ-UBTVQH15
commune,11311,2025-07-01,ward,Hồng Bàng,Phường Hồng Bàng,31,2025-07-01,,NQ 1669/NQ-UBTVQH15
commune,11914,2025-07-01,special_zone,Cát Hải,Đặc khu Cát Hải,31,2025-07-01,,NQ 1669/NQ-UBTVQH15
commune,07294,2025-07-01,commune,Bố Hạ,Xã Bố Hạ,24,2025-07-01,2026-09-19,NQ 1658/NQ-UBTVQH15
commune,07294,2025-07-01,ward,Bố Hạ,Phường Bố Hạ,24,2026-09-20,,NQ 388/NQ-UBTVQH16
`;

const LINEAGE = `from_code,from_since,to_code,to_since,kind,share,valid_from,basis
37,2004-07-08,37,2025-07-01,merge,1,2025-07-01,NQ 202/2025/QH15
373,2004-07-08,14464,2025-07-01,split,,2025-07-01,NQ 1674/NQ-UBTVQH15
373,2004-07-08,14482,2025-07-01,split,,2025-07-01,NQ 1674/NQ-UBTVQH15
14464,2004-07-08,14464,2025-07-01,merge,1,2025-07-01,NQ 1674/NQ-UBTVQH15
`;

const ASSOCIATIONS = `code,name,full_name,valid_from,basis,confidence
veterans_association,Hội Cựu chiến binh,Hội Cựu chiến binh Việt Nam,2013-08-01,CTr 09/CTr-BCA-MTTW,S
`;

const HOLIDAYS = `date,kind,name_vi,basis,confidence
2026-01-01,day_off,Tết Dương lịch,BLLĐ 45/2019/QH14 Đ.112 k1,V
2026-01-02,day_off,Nghỉ hoán đổi với ngày 10/01/2026,TB 9441/TB-BNV,V
2026-01-10,working_saturday,Làm bù ngày 02/01/2026,TB 9441/TB-BNV,V
2027-01-01,day_off,Tết Dương lịch,BLLĐ 45/2019/QH14 Đ.112 k1,V
`;

/** Number of units and of years in the small reference. */
export const SMALL_COUNTS = { units: 12, years: 2 };

/** Writes a dozen units of the real kind into a folder laid out as `infra/reference`. */
export function writeSmallReference(folder: string): string {
  for (const name of ['units', 'organisations', 'calendar'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'units/units.csv'), UNITS);
  writeFileSync(join(folder, 'units/lineage.csv'), LINEAGE);
  writeFileSync(join(folder, 'organisations/associations.csv'), ASSOCIATIONS);
  writeFileSync(join(folder, 'calendar/holidays.csv'), HOLIDAYS);
  return folder;
}
