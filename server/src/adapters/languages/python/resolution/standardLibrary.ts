/**
 * The modules that come with the interpreter, of every version that is still met: 3.14 has some that 3.8 has not, and
 * code for Python 2 imports others. Of the latter, those are left out that projects like to call their own modules.
 */
const NAMES: ReadonlySet<string> = new Set(
  (
    'BaseHTTPServer CGIHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SocketServer StringIO ' +
    'Tkinter UserDict UserList UserString __builtin__ __future__ _thread abc aifc annotationlib antigravity ' +
    'anydbm argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect ' +
    'builtins bz2 cPickle cProfile cStringIO calendar cgi cgitb chunk cmath cmd code codecs codeop collections ' +
    'colorsys compileall compression concurrent configparser contextlib contextvars cookielib ' +
    'copy copy_reg copyreg crypt csv ctypes curses dataclasses datetime dbhash dbm decimal difflib dis distutils ' +
    'doctest dumbdbm dummy_thread dummy_threading email encodings ensurepip enum errno faulthandler ' +
    'fcntl filecmp fileinput fnmatch fractions ftplib functools future_builtins gc gdbm genericpath ' +
    'getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac hotshot html htmlentitydefs htmllib http ' +
    'httplib idlelib ihooks imaplib imghdr importlib imputil inspect io ipaddress itertools json keyword ' +
    'lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math md5 mimetools mimetypes mmap ' +
    'modulefinder msilib msvcrt multifile multiprocessing netrc nis nntplib nt ntpath nturl2path numbers ' +
    'opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform ' +
    'plistlib popen2 poplib posix posixfile posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc ' +
    'pydoc_data pyexpat queue quopri random re readline reprlib resource rfc822 rlcompleter robotparser runpy ' +
    'sched secrets select selectors sgmllib sha shelve shlex shutil signal site smtpd smtplib sndhdr socket ' +
    'socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringold ' +
    'stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile ' +
    'termios textwrap this thread threading time timeit tkinter token tokenize tomllib trace traceback ' +
    'tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib urllib2 urlparse uu uuid ' +
    'venv warnings wave weakref webbrowser whichdb winreg winsound wsgiref xdrlib xml xmlrpc xmlrpclib zipapp ' +
    'zipfile zipimport zlib zoneinfo'
  ).split(' '),
);

/** Whether an absolute import of that top-level name leads into the standard library. What begins with `_` is its own. */
export function isStandardLibrary(name: string): boolean {
  return NAMES.has(name);
}
