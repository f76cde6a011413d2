/** What every caller of the load tells. */
export const NARRATIVE = 'Thấy nhóm thanh niên lạ dắt xe máy ra khỏi bãi gửi xe cạnh đình làng lúc nửa đêm';
