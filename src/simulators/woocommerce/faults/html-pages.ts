const html = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers } });

const wordpressPage = (title: string, text: string): string => `<!DOCTYPE html>
<html dir='ltr'>
<head>
	<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
	<meta name="viewport" content="width=device-width, initial-scale=1.0">
			<title>${title}</title>
</head>
<body id="error-page">
	<div class="wp-die-message">${text}</div>
</body>
</html>
`;

const reasons: Readonly<Record<number, string>> = {
  401: 'Authorization Required',
  403: 'Forbidden',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** The page of the server in front of WordPress. */
export function frontServerPage(status: number, retryAfter?: number): Response {
  const title = `${status} ${reasons[status] ?? ''}`;
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n`;
  return html(status, body, {
    'Content-Type': 'text/html',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  });
}

export const maintenancePage = (): Response => {
  const text = 'Briefly unavailable for scheduled maintenance. Check back in a minute.';
  return html(503, wordpressPage('Maintenance', text), { 'Retry-After': '600' });
};

export const databasePage = (): Response =>
  html(500, wordpressPage('Database Error', '<h1>Error establishing a database connection</h1>'));

/** A page that asks for patience or a click before it lets anybody on, with status 200. */
export const interposedPage = (): Response =>
  html(
    200,
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser.</body></html>',
  );
