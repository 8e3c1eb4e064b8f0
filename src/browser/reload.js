// Only in `make dev`: loads the page again when Trunk has built it anew. Trunk's own script for
// this is an inline one, which the pages' Content-Security-Policy forbids.

function listen() {
  const socket = new WebSocket(new URL("/.well-known/trunk/ws", location.href.replace(/^http/, "ws")));
  socket.onmessage = ({ data }) => {
    const { type, data: details } = JSON.parse(data);
    if (type === "reload") location.reload();
    if (type === "buildFailure") console.error(details.reason);
  };
  // Trunk was stopped: it may be started again.
  socket.onclose = () => setTimeout(listen, 1000);
}

listen();
