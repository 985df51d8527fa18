/** What readers see in the tools of a story, once the script is there. */
export const TOOLS = {
  save: 'Lưu tin',
  saved: 'Đã lưu',
  savedNow: 'Đã lưu tin trên thiết bị này.',
  removedNow: 'Đã bỏ tin khỏi danh sách đã lưu.',
  notSaved: 'Trình duyệt không cho lưu trên thiết bị này.',
  copied: 'Đã sao chép liên kết.',
  notCopied: 'Không sao chép được. Hãy chép địa chỉ trên thanh địa chỉ.',
} as const;

export const LISTEN = {
  name: 'Đọc bài',
  pause: 'Tạm dừng',
  goOn: 'Đọc tiếp',
  stop: 'Dừng đọc',
} as const;

export const SAVED = {
  none: 'Chưa có tin nào được lưu. Bấm «Lưu tin» ở đầu một bài để giữ bài đó ở đây.',
  remove: 'Bỏ lưu',
  removeNamed: (title: string) => `Bỏ lưu: ${title}`,
} as const;
