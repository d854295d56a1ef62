import type { CatalogueGroup } from '../catalogueTable.ts';
import { namesOf } from '../catalogueTable.ts';

/**
 * What the modules of the standard library are for. What does many things, such as `os`, is for none of them: there the
 * effects of its functions tell (`effects.ts`).
 */
export const PYTHON_STANDARD_LIBRARY: readonly CatalogueGroup[] = [
  [['filesystem'], 'dbm filecmp fileinput glob shelve shutil tempfile linecache mailbox'],
  [['filesystem'], '_dbm _gdbm _compression'],
  [
    ['process'],
    'atexit multiprocessing pty resource runpy signal subprocess concurrent.futures concurrent.interpreters',
  ],
  [['process'], 'fcntl msvcrt winreg posix nt faulthandler imp _imp _interpreters _interpchannels _interpqueues'],
  [['process'], '_multiprocessing _posixshmem _posixsubprocess _scproxy _signal _thread _winapi _overlapped'],
  [['network'], 'asynchat asyncore ftplib nntplib poplib select selectors socket socketserver ssl telnetlib'],
  [['network'], '_socket _ssl nis'],
  [['email'], 'imaplib smtpd smtplib'],
  [['http-client'], 'http.client http.cookiejar urllib xmlrpc.client webbrowser'],
  [['http-server'], 'cgi cgitb http.cookies http.server wsgiref xmlrpc.server'],
  [['http-server', 'http-client'], 'xmlrpc'],
  [['database'], 'sqlite3 _sqlite3'],
  [['logging'], 'syslog'],
  [['telemetry'], 'cProfile profile profiling pstats timeit trace tracemalloc _lsprof _tracemalloc'],
  [['environment'], 'platform pwd grp spwd getpass site sysconfig _osx_support _aix_support'],
  [['scheduling'], 'sched'],
  [['cli'], 'argparse cmd curses getopt optparse readline rlcompleter termios tty _pyrepl'],
  [['cli'], '_curses _curses_panel'],
  [['testing'], 'doctest test unittest _testcapi _testinternalcapi _testbuffer _testmultiphase'],
  [['ui'], 'idlelib tkinter turtle turtledemo winsound _tkinter'],
  [['ui'], 'ossaudiodev'],
  [['tooling'], 'ast bdb code codeop compileall dis distutils ensurepip keyword lib2to3 modulefinder msilib'],
  [['tooling'], 'opcode pdb pickletools py_compile pyclbr pydoc pydoc_data symtable tabnanny token tokenize venv'],
  [['tooling'], 'zipapp zipimport ctypes gc sre_compile sre_constants sre_parse antigravity this'],
  [['tooling'], '_ast _ctypes _msi _opcode _opcode_metadata _symtable _tokenize _frozen_importlib'],
  [
    ['tooling'],
    '_frozen_importlib_external _bootsubprocess _bootlocale _remote_debugging xxlimited xxlimited_35 xxsubtype',
  ],
  [['tooling'], '_sysconfig _ios_support _android_support __hello__ __phello__ parser symbol'],
  [['rendering'], 'colorsys imghdr wave aifc audioop chunk sndhdr sunau'],
  [['i18n'], 'gettext locale _locale'],
  [['serialization'], 'base64 binascii binhex bz2 codecs compression configparser copyreg csv email encodings gzip'],
  [['serialization'], 'html.parser json lzma marshal mimetypes mailcap netrc pickle plistlib quopri struct tarfile'],
  [['serialization'], 'tomllib uu xdrlib xml zipfile zlib pyexpat'],
  [
    ['serialization'],
    '_bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _compat_pickle',
  ],
  [['serialization'], '_csv _elementtree _json _lzma _multibytecodec _pickle _struct _zstd _markupbase'],
  [['crypto'], 'crypt hashlib hmac secrets'],
  [['crypto'], '_blake2 _crypt _hashlib _hmac _md5 _sha1 _sha2 _sha256 _sha3 _sha512'],
  [['identifier'], 'uuid _uuid'],
  [['date'], 'calendar datetime time zoneinfo _datetime _pydatetime _strptime _zoneinfo'],
  [['number'], 'cmath decimal fractions ipaddress math numbers random statistics'],
  [['number'], '_decimal _pydecimal _random _statistics _pylong'],
  [['text'], 'difflib fnmatch formatter html pathlib posixpath ntpath nturl2path genericpath pprint re reprlib shlex'],
  [['text'], 'string stringprep textwrap unicodedata urllib.parse _sre _string'],
  [['functional'], 'functools itertools operator _functools _operator'],
  // What tells more of itself by its functions than by its name.
  [
    ['utility'],
    'os sys logging asyncio threading io mmap stat http errno inspect importlib pkgutil _asyncio _io _pyio',
  ],
  [['utility'], '__future__ __main__ abc annotationlib array bisect builtins collections concurrent contextlib'],
  [['utility'], 'contextvars copy dataclasses enum graphlib heapq queue pipes traceback types typing warnings weakref'],
  [
    ['utility'],
    '_abc _bisect _collections _collections_abc _contextvars _heapq _py_abc _py_warnings _queue _sitebuiltins',
  ],
  [
    ['utility'],
    '_stat _suggestions _threading_local _typing _types _warnings _weakref _weakrefset _colorize _apple_support',
  ],
  [['utility'], '_typeshed dummy_threading _dummy_thread'],
  // Of Python 2, what is still met.
  [['http-client'], 'cookielib httplib robotparser urllib2 xmlrpclib'],
  [['http-server'], 'BaseHTTPServer CGIHTTPServer Cookie SimpleHTTPServer'],
  [['network'], 'SocketServer'],
  [['process'], 'popen2 thread dummy_thread'],
  [['filesystem'], 'anydbm dbhash dumbdbm gdbm whichdb'],
  [['ui'], 'Tkinter'],
  [['serialization'], 'ConfigParser HTMLParser cPickle copy_reg htmlentitydefs htmllib rfc822 sgmllib'],
  [['crypto'], 'md5 sha'],
  [['text'], 'urlparse'],
  [['utility'], 'Queue StringIO UserDict UserList UserString __builtin__ cStringIO future_builtins'],
];

/** The modules that came after Python 3.8 or left before 3.15: from one minor version on, and before another. */
const VERSIONS: readonly (readonly [from: number, before: number, names: string])[] = [
  [0, 0, 'BaseHTTPServer CGIHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SocketServer StringIO'],
  [0, 0, 'Tkinter UserDict UserList UserString __builtin__ anydbm cPickle cStringIO cookielib copy_reg dbhash dumbdbm'],
  [0, 0, 'dummy_thread future_builtins gdbm htmlentitydefs htmllib httplib md5 popen2 rfc822 robotparser sgmllib sha'],
  [0, 0, 'thread urllib2 urlparse whichdb xmlrpclib'],
  [0, 9, 'dummy_threading _dummy_thread'],
  [0, 10, '_bootlocale formatter parser symbol'],
  [0, 11, 'binhex distutils.command.bdist_msi'],
  [0, 12, 'asynchat asyncore distutils imp smtpd _bootsubprocess _sha256 _sha512'],
  [0, 13, 'aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd'],
  [0, 13, 'sunau telnetlib uu xdrlib _crypt _msi tkinter.tix'],
  [0, 14, '_compression'],
  [0, 15, 'sre_compile sre_constants sre_parse'],
  [9, 99, 'graphlib zoneinfo _zoneinfo _aix_support'],
  [11, 99, 'tomllib wsgiref.types importlib.resources.abc _tokenize _typing'],
  [12, 99, '_pydatetime _pylong _sha2'],
  [13, 99, 'dbm.sqlite3 _colorize _interpchannels _interpqueues _interpreters _ios_support _android_support'],
  [13, 99, '_opcode_metadata _pyrepl _suggestions _sysconfig _apple_support'],
  [14, 99, 'annotationlib compression concurrent.interpreters pathlib.types string.templatelib'],
  [14, 99, '_hmac _py_warnings _remote_debugging _types _zstd'],
  [15, 99, 'profiling'],
];

/**
 * Whether a module belongs to the standard library. Of modules inside of one that does, only those are told apart that
 * came or left by themselves.
 *
 * @param minor the 12 of Python 3.12; without it, whether it ever did, in Python 2 as well
 */
export function isStandardLibrary(module: string, minor?: number): boolean {
  const parts = module.split('.');
  topLevel ??= new Set(PYTHON_STANDARD_LIBRARY.flatMap(namesOf).map((name) => name.split('.')[0] ?? name));
  if (!topLevel.has(parts[0] ?? '')) return false;
  return minor === undefined || parts.every((_, index) => isIn(parts.slice(0, index + 1).join('.'), minor));
}

let topLevel: ReadonlySet<string> | undefined;

function isIn(module: string, minor: number): boolean {
  const [from, before] = VERSIONS.find(([, , names]) => names.split(' ').includes(module)) ?? [0, 99];
  return minor >= from && minor < before;
}
