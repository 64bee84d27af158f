import http from 'node:http';
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
const { handler } = await import(/* @vite-ignore */ new URL('./handler.js', import.meta.url).href);
http.createServer((req, res) => { req.headers['x-forwarded-proto'] = 'http'; handler(req, res, () => { res.statusCode = 404; res.end(); }); }).listen(3000, '127.0.0.1', () => console.log('up'));
