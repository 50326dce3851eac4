package org.pycopy.ussl;

import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.pycopy.kernel.Errno;
import org.pycopy.kernel.Errors;
import org.pycopy.kernel.Interpreter;
import org.pycopy.kernel.PyException;
import org.pycopy.kernel.objects.PyStream;
import org.pycopy.kernel.objects.Streams;

/**
 * One end of a TLS connection over a stream. The handshake is made by the first call that needs it.
 *
 * <p>Methods return a negated errno where the stream fails; where it would block, {@code
 * -Streams.EAGAIN_READ} says that it has nothing to read, {@code -Streams.EAGAIN_WRITE} that it
 * takes nothing. TLS itself fails by Python's OSError, then and in every later call.
 *
 * <p>Not a byte more is read from the stream than the record that is wanted has, so that the stream
 * can be polled, and read on after the end of the connection. One thread may read while another one
 * writes.
 */
final class TlsConnection {
  /** Bytes before a record: its type, two of the version and two of its length. */
  private static final int HEADER_SIZE = 5;

  /** Longest record that any version allows. */
  private static final int MAX_RECORD_SIZE = HEADER_SIZE + (1 << 14) + 2048;

  private static final int FIRST_RECORD_TYPE = 20;
  private static final int LAST_RECORD_TYPE = 24;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final long PAUSE_NANOS = 1_000_000;

  private final SSLEngine engine;
  private final PyStream stream;

  /** The record being received. */
  private final byte[] record = new byte[MAX_RECORD_SIZE];

  private int recordSize;

  /** What was decrypted and is still to be read. */
  private ByteBuffer plain;

  /** What was encrypted and is still to be sent: from {@code sent} to {@code outgoingSize}. */
  private byte[] outgoing;

  private int sent;
  private int outgoingSize;

  /**
   * Bytes that a {@code write} took which then could not be sent. It has said that it would block;
   * when it is called again with the same bytes, they are written already.
   */
  private int taken;

  private boolean begun;
  private boolean established;
  private boolean ended;
  private boolean closed;

  /** Whether a thread is reading from or writing to the stream. */
  private boolean receiving;

  private boolean sending;

  /** What has gone wrong; null where nothing has. */
  private SSLException failure;

  /** A connection that {@code engine} makes over {@code stream}. */
  TlsConnection(Interpreter in, SSLEngine engine, PyStream stream) {
    this.engine = engine;
    this.stream = stream;
    int packet = engine.getSession().getPacketBufferSize();
    int application = engine.getSession().getApplicationBufferSize();
    in.charge((long) record.length + packet + application);
    outgoing = new byte[packet];
    plain = ByteBuffer.allocate(application).flip();
  }

  /** Makes the handshake, however long it takes, on a stream that does not block too. */
  void handshakeFully(Interpreter in) {
    while (true) {
      int result = handshake(in);
      if (result == 0) {
        return;
      }
      if (result != -Streams.EAGAIN_READ && result != -Streams.EAGAIN_WRITE) {
        throw Errors.osError(-result);
      }
      in.poll(0);
      in.beginBlocking();
      LockSupport.parkNanos(PAUSE_NANOS);
      in.endBlocking();
    }
  }

  /**
   * Goes on with the handshake, or with what the protocol has to say after it.
   *
   * @return 0 where there is nothing more to do
   */
  private int handshake(Interpreter in) {
    checkFailure();
    try {
      if (!begun) {
        begun = true;
        engine.beginHandshake();
      }
      while (true) {
        HandshakeStatus status = engine.getHandshakeStatus();
        established |= status == HandshakeStatus.NOT_HANDSHAKING;
        int result = flush(in);
        if (result < 0 && !mayWait(result)) {
          return result;
        }
        switch (status) {
          case NEED_TASK:
            runTasks();
            break;
          case NEED_WRAP:
            if (wrap(NOTHING).getStatus() == Status.CLOSED && outgoingSize == 0) {
              checkEstablished();
              return 0;
            }
            break;
          case NEED_UNWRAP:
          case NEED_UNWRAP_AGAIN:
            if (established) {
              return 0;
            }
            result = receive(in);
            if (result < 0) {
              return result;
            }
            if (result == 0 || unwrap() == Status.CLOSED) {
              checkEstablished();
              return 0;
            }
            break;
          default:
            return 0;
        }
      }
    } catch (SSLException e) {
      throw fail(in, e);
    }
  }

  /**
   * Whether what could not be sent need not be before reading goes on: such as the session tickets
   * of a server, whose client may write a lot before it reads them.
   */
  private boolean mayWait(int result) {
    return established && result == -Streams.EAGAIN_WRITE && outgoingSize - sent <= MAX_RECORD_SIZE;
  }

  private void runTasks() {
    Runnable task = engine.getDelegatedTask();
    while (task != null) {
      task.run();
      task = engine.getDelegatedTask();
    }
  }

  private void checkEstablished() {
    if (!established) {
      throw TlsErrors.of(TlsErrors.CONNECTION_LOST, "connection lost during handshake");
    }
  }

  private void checkFailure() {
    if (failure != null) {
      throw TlsErrors.of(TlsErrors.number(failure), TlsErrors.text(failure));
    }
  }

  /** Tells the peer what is wrong, as far as the stream takes it at once, and keeps it in mind. */
  private PyException fail(Interpreter in, SSLException e) {
    failure = e;
    sendLastWords(in);
    return TlsErrors.of(TlsErrors.number(e), TlsErrors.text(e));
  }

  /**
   * Sends what the engine still has to say. The connection is over, whether that arrives or not.
   */
  private void sendLastWords(Interpreter in) {
    try {
      while (!engine.isOutboundDone() && wrap(NOTHING).bytesProduced() > 0) {
        runTasks();
      }
    } catch (SSLException e) {
      // The engine has nothing to say then; why the connection ends is known.
      outgoingSize = sent;
    }
    flush(in);
  }

  /** Encrypts {@code data}, or lets the engine have its say. */
  private SSLEngineResult wrap(ByteBuffer data) throws SSLException {
    while (true) {
      int room = outgoing.length - outgoingSize;
      SSLEngineResult result = engine.wrap(data, ByteBuffer.wrap(outgoing, outgoingSize, room));
      if (result.getStatus() != Status.BUFFER_OVERFLOW) {
        outgoingSize += result.bytesProduced();
        return result;
      }
      int packet = engine.getSession().getPacketBufferSize();
      outgoing = Arrays.copyOf(outgoing, outgoingSize + packet);
    }
  }

  /** Decrypts the record; there must be nothing decrypted that is still to be read. */
  private Status unwrap() throws SSLException {
    ByteBuffer source = ByteBuffer.wrap(record, 0, recordSize);
    while (true) {
      plain.clear();
      SSLEngineResult result = engine.unwrap(source, plain);
      plain.flip();
      if (result.getStatus() != Status.BUFFER_OVERFLOW) {
        if (result.getStatus() == Status.BUFFER_UNDERFLOW) {
          throw new SSLException("Unrecognized TLS record");
        }
        recordSize = 0;
        ended |= result.getStatus() == Status.CLOSED;
        return result.getStatus();
      }
      int needed = engine.getSession().getApplicationBufferSize();
      plain = ByteBuffer.allocate(Math.max(needed, plain.capacity() * 2));
    }
  }

  /** Receives the rest of a record; its size, 0 at the end of the stream. */
  private int receive(Interpreter in) {
    if (receiving) {
      throw Errors.osError(Errno.EALREADY);
    }
    receiving = true;
    try {
      while (recordSize < expectedSize()) {
        int n = stream.read(in, record, recordSize, expectedSize() - recordSize);
        if (n <= 0) {
          return n == -Errno.EAGAIN ? -Streams.EAGAIN_READ : n;
        }
        recordSize += n;
      }
      return recordSize;
    } finally {
      receiving = false;
    }
  }

  /** Bytes of the record, as far as is known; the header's alone of what is not TLS. */
  private int expectedSize() {
    if (recordSize < HEADER_SIZE || record[0] < FIRST_RECORD_TYPE || record[0] > LAST_RECORD_TYPE) {
      return HEADER_SIZE;
    }
    int size = HEADER_SIZE + ((record[3] & 0xFF) << 8 | record[4] & 0xFF);
    return size > MAX_RECORD_SIZE ? HEADER_SIZE : size;
  }

  /** Sends what is encrypted; 0 where all of it is. */
  private int flush(Interpreter in) {
    if (sent == outgoingSize) {
      return 0;
    }
    if (sending) {
      throw Errors.osError(Errno.EALREADY);
    }
    sending = true;
    try {
      while (sent < outgoingSize) {
        int n = stream.write(in, outgoing, sent, outgoingSize - sent);
        if (n <= 0) {
          return n == 0 || n == -Errno.EAGAIN ? -Streams.EAGAIN_WRITE : n;
        }
        sent += n;
      }
    } finally {
      sending = false;
    }
    sent = 0;
    outgoingSize = 0;
    return 0;
  }

  /**
   * Reads at most {@code len} bytes; 0 where the peer has closed the connection. A stream that ends
   * without that is taken for the same, as many peers do it.
   */
  int read(Interpreter in, byte[] buf, int off, int len) {
    while (!plain.hasRemaining()) {
      int result = handshake(in);
      if (result < 0) {
        return result;
      }
      if (ended) {
        return 0;
      }
      result = receive(in);
      if (result < 0) {
        return result;
      }
      ended |= result == 0;
      if (!ended) {
        decrypt(in);
      }
    }
    int n = Math.min(len, plain.remaining());
    plain.get(buf, off, n);
    return n;
  }

  private void decrypt(Interpreter in) {
    try {
      unwrap();
    } catch (SSLException e) {
      throw fail(in, e);
    }
  }

  /** Writes at most {@code len} bytes, at most a record of them. */
  int write(Interpreter in, byte[] buf, int off, int len) {
    int result = handshake(in);
    if (result == 0) {
      result = flush(in);
    }
    if (result < 0) {
      return result;
    }
    int n = taken;
    taken = 0;
    if (n == 0 && len > 0) {
      n = encrypt(in, ByteBuffer.wrap(buf, off, len));
      if (n < 0) {
        return n;
      }
      result = flush(in);
      if (result == -Streams.EAGAIN_WRITE) {
        taken = n;
      }
      if (result < 0) {
        return result;
      }
    }
    return Math.min(n, len);
  }

  /** Encrypts a record of {@code data}; how many bytes it takes. */
  private int encrypt(Interpreter in, ByteBuffer data) {
    try {
      while (true) {
        SSLEngineResult result = wrap(data);
        if (result.bytesConsumed() > 0) {
          return result.bytesConsumed();
        }
        if (result.getStatus() == Status.CLOSED) {
          return -Errno.EPIPE;
        }
        if (result.bytesProduced() == 0) {
          int status = continueNegotiation(in);
          if (status < 0) {
            return status;
          }
        }
      }
    } catch (SSLException e) {
      throw fail(in, e);
    }
  }

  /** Reads what the peer, which negotiates again, has to say before anything can be written. */
  private int continueNegotiation(Interpreter in) throws SSLException {
    runTasks();
    if (plain.hasRemaining()) {
      return -Streams.EAGAIN_READ;
    }
    int result = receive(in);
    if (result > 0) {
      unwrap();
    }
    return result == 0 ? -Errno.EPIPE : result;
  }

  /** Bytes that can be read without the stream. */
  int available() {
    return plain.remaining();
  }

  /** Tells the peer that nothing more will be sent. The stream stays open. */
  void close(Interpreter in) {
    if (closed) {
      return;
    }
    closed = true;
    if (begun && failure == null && !sending) {
      engine.closeOutbound();
      sendLastWords(in);
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** The peer's certificate in DER; null where it has given none. */
  byte[] peerCertificate() {
    try {
      Certificate[] chain = engine.getSession().getPeerCertificates();
      return chain[0].getEncoded();
    } catch (SSLPeerUnverifiedException e) {
      return null;
    } catch (CertificateEncodingException e) {
      throw TlsErrors.of(TlsErrors.BAD_CERTIFICATE, "certificate without encoding");
    }
  }
}
