/*
 * The kernel's price: one thread that sends a prebuilt WebSocket frame to each socket by send(), and nothing else.
 * Answers the bench on Node's own channel (NODE_CHANNEL_FD, a JSON message on each line), see control.ts.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { most = 65536, text = 65536 };

static char waiting[most]; /* By descriptor: 1 before the handshake, 2 after it. */
static int highest;
static int poller, channel;

static const char accepted[] =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

static void publish(const char *tally, size_t length) {
  static char frame[text];
  static const char head[] = "{\"id\":\"8b0c1f2e-3d4a-4b5c-9d6e-7f8091a2b3c4\",\"type\":\"next\",\"payload\":{\"data\":{\"voteTally\":";
  static const char tail[] = "}}}";
  size_t size = sizeof head - 1 + length + sizeof tail - 1, start = size < 126 ? 2 : 4;
  frame[0] = (char)0x81;
  frame[1] = (char)(size < 126 ? size : 126);
  if (size >= 126) frame[2] = (char)(size >> 8), frame[3] = (char)size;
  memcpy(frame + start, head, sizeof head - 1);
  memcpy(frame + start + sizeof head - 1, tally, length);
  memcpy(frame + start + sizeof head - 1 + length, tail, sizeof tail - 1);
  for (int fd = 0; fd <= highest; fd++)
    if (waiting[fd] == 2) send(fd, frame, start + size, MSG_NOSIGNAL | MSG_DONTWAIT);
}

static void answer(char *line) {
  struct rusage used;
  long id = 0, value = 1;
  char *at = strstr(line, "\"id\":"), *argument = strstr(line, "\"argument\":");
  if (!at) return;
  id = atol(at + 5);
  if (strstr(line, "\"what\":\"cpu\"")) {
    getrusage(RUSAGE_SELF, &used);
    value = (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000000L + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
  } else if (argument && strstr(line, "\"what\":\"publish\"")) {
    argument += 11;
    publish(argument, strlen(argument) - 1);
  }
  dprintf(channel, "{\"id\":%ld,\"value\":%ld}\n", id, value);
}

static void ask(void) {
  static char lines[text];
  static size_t filled;
  ssize_t got = read(channel, lines + filled, sizeof lines - 1 - filled);
  if (got <= 0) exit(0); /* The bench has ended. */
  filled += (size_t)got;
  lines[filled] = 0;
  char *line = lines, *end;
  while ((end = strchr(line, '\n'))) {
    *end = 0;
    answer(line);
    line = end + 1;
  }
  filled -= (size_t)(line - lines);
  memmove(lines, line, filled);
}

static void hear(int fd) {
  char bytes[4096];
  ssize_t got = recv(fd, bytes, sizeof bytes, MSG_DONTWAIT);
  if (got <= 0) {
    waiting[fd] = 0;
    close(fd);
  } else if (waiting[fd] == 1 && memmem(bytes, (size_t)got, "\r\n\r\n", 4)) {
    send(fd, accepted, sizeof accepted - 1, MSG_NOSIGNAL);
    waiting[fd] = 2;
  }
}

static void watch(int fd) {
  struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
  epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event);
}

int main(void) {
  int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)atoi(getenv("BENCH_PORT")))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  channel = atoi(getenv("NODE_CHANNEL_FD"));
  poller = epoll_create1(0);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) return 1;
  watch(listener);
  watch(channel);
  for (;;) {
    struct epoll_event events[256];
    int count = epoll_wait(poller, events, 256, -1);
    for (int index = 0; index < count; index++) {
      int fd = events[index].data.fd;
      if (fd == channel) ask();
      else if (fd != listener) hear(fd);
      else if ((fd = accept(listener, NULL, NULL)) >= 0 && fd < most) {
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        waiting[fd] = 1;
        if (fd > highest) highest = fd;
        watch(fd);
      }
    }
  }
}
