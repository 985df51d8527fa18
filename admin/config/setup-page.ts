/** Shown instead of the CMS when it has no back end: to the operator, in the language of the house. */
export function showSetupPage(problem: string): void {
  const page = document.createElement('main');
  page.className = 'setup-page';
  page.append(
    text('h1', 'Trang biên tập chưa sẵn sàng'),
    text('p', problem),
    text('h2', 'Người quản trị hệ thống cần làm'),
    text(
      'p',
      'Đặt tệp config.json vào thư mục admin của trang, cho biết kho nội dung nằm ở đâu. Ví dụ với Forgejo:',
    ),
    text('pre', EXAMPLE),
    text('p', 'Sau đó tải lại trang này. Trang tin vẫn hoạt động bình thường trong lúc chờ.'),
  );
  document.body.replaceChildren(page);
}

const EXAMPLE = JSON.stringify(
  {
    backend: {
      name: 'forgejo',
      repo: 'toa-soan/tin-hoi-nghi',
      branch: 'main',
      base_url: 'https://git.example.vn',
      api_root: 'https://git.example.vn/api/v1',
      auth_type: 'pkce',
      app_id: '…',
    },
    siteUrl: 'https://tin.example.vn',
  },
  null,
  2,
);

function text(name: 'h1' | 'h2' | 'p' | 'pre', content: string): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: content });
}
