/**
 * The least that a language server can be: it answers every change of a document with diagnostics that say nothing.
 * What a server takes beyond this one, it takes for its work. Plain JavaScript, so that nothing is compiled first.
 */
let received = Buffer.alloc(0);

process.stdin.on('data', (chunk) => {
  received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
  for (let message = takeMessage(); message !== undefined; message = takeMessage()) answer(message);
});

/** @returns {any} */
function takeMessage() {
  const headerEnd = received.indexOf('\r\n\r\n');
  if (headerEnd < 0) return undefined;
  const length = Number(/content-length: (\d+)/i.exec(received.toString('latin1', 0, headerEnd))?.[1]);
  const end = headerEnd + 4 + length;
  if (received.length < end) return undefined;
  const message = JSON.parse(received.toString('utf8', headerEnd + 4, end));
  received = received.subarray(end);
  return message;
}

/** @param {any} message */
function answer({ id, method, params }) {
  if (method === 'initialize') send({ id, result: { capabilities: { textDocumentSync: 2 } } });
  else if (method === 'shutdown') send({ id, result: null });
  else if (method === 'exit') process.exit(0);
  else if (method === 'textDocument/didOpen' || method === 'textDocument/didChange') {
    const { uri, version } = params.textDocument;
    send({ method: 'textDocument/publishDiagnostics', params: { uri, version, diagnostics: [] } });
  }
}

/** @param {object} message */
function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  process.stdout.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
}
