import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Route, WebAnswer } from './route.ts';
import { matchRoute } from './route.ts';

export function createHttpServer(routes: readonly Route[]): Server {
  return createServer((request, response) => {
    answer(routes, request).then(
      (result) => send(response, result),
      () => send(response, { status: 400, body: { refusal: 'the request could not be understood' } }),
    );
  });
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<WebAnswer> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  for (const route of routes) {
    const parameters = matchRoute(route, request.method ?? 'GET', pathname);
    if (parameters !== undefined) return route.answer({ parameters, body: await readBody(request) });
  }
  return { status: 404, body: { refusal: 'no such page' } };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, { status, body }: WebAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
