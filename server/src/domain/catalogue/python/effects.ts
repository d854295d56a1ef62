import type { EffectGroup } from '../effectTable.ts';

/** What only says that a name needs no import: `builtins.open` is `open`. */
export const PYTHON_GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['builtins']);

/**
 * What is done by using a name of the builtins, of the standard library or of a library of clocks, chance or settings.
 * Names are those under which a module is imported, with all of their packages. The longest name that fits decides; `*`
 * stands for any one member, `()` for a call without arguments, and `none` are the harmless ones among the members of
 * something else.
 *
 * Methods of values are left out (`path.read_text()`), because nobody can tell by the text what `path` is.
 */
export const PYTHON_EFFECTS: readonly EffectGroup[] = [
  ['filesystem', 'open io.open io.open_code io.FileIO codecs.open _io.open'],
  ['logging', 'print'],
  ['process', 'input exit quit breakpoint'],

  ['clock', 'time.* time.localtime() time.gmtime() time.ctime() time.asctime()'],
  ['timer', 'time.sleep sched.scheduler'],
  ['none', 'time.struct_time time.strptime time.mktime time.localtime time.gmtime time.ctime time.asctime'],
  ['none', 'time.timezone time.altzone time.daylight time.tzname time.tzset time.get_clock_info time.strftime'],
  ['clock', 'datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today'],
  ['clock', 'os.times timeit.default_timer timeit.timeit timeit.repeat'],
  ['clock', 'django.utils.timezone.now django.utils.timezone.localtime() django.utils.timezone.localdate()'],
  ['clock', 'pendulum.now pendulum.today pendulum.tomorrow pendulum.yesterday pendulum.DateTime.now'],
  [
    'clock',
    'pendulum.DateTime.today pendulum.DateTime.utcnow arrow.now arrow.utcnow arrow.Arrow.now arrow.Arrow.utcnow',
  ],
  ['clock', 'arrow.get() pandas.Timestamp.now pandas.Timestamp.utcnow pandas.Timestamp.today maya.now maya.when()'],
  ['clock', 'delorean.now delorean.utcnow delorean.Delorean() whenever.Instant.now whenever.ZonedDateTime.now'],
  ['clock', 'whenever.OffsetDateTime.now whenever.Date.today_in_system_tz'],

  ['randomness', 'random.* random.Random() secrets.*'],
  ['none', 'random.Random secrets.compare_digest'],
  ['randomness', 'uuid.uuid1 uuid.uuid4 uuid.uuid6 uuid.uuid7 uuid.uuid8 os.urandom os.getrandom'],
  ['environment', 'uuid.getnode'],
  ['randomness', 'ssl.RAND_bytes numpy.random.* Crypto.Random.get_random_bytes Crypto.Random.random.*'],
  ['none', 'numpy.random.Generator numpy.random.SeedSequence numpy.random.PCG64 numpy.random.BitGenerator'],
  ['none', 'numpy.random.default_rng numpy.random.RandomState numpy.random.MT19937 numpy.random.Philox'],
  ['randomness', 'numpy.random.default_rng() numpy.random.RandomState()'],
  ['randomness', 'ulid.new ulid.ULID() nanoid.generate shortuuid.uuid shortuuid.random shortuuid.ShortUUID cuid.cuid'],
  ['randomness', 'cuid.slug cuid2.cuid_wrapper cuid2.Cuid uuid_utils.uuid1 uuid_utils.uuid4 uuid_utils.uuid6'],
  ['randomness', 'uuid_utils.uuid7 uuid6.uuid6 uuid6.uuid7 uuid6.uuid8 ksuid.ksuid ksuid.Ksuid() bson.ObjectId()'],
  ['randomness', 'bson.objectid.ObjectId() uuid_extensions.uuid7 uuid_extensions.uuid7str'],
  ['randomness', 'django.utils.crypto.get_random_string faker.Faker'],

  ['environment', 'os.environ os.environb os.getenv os.getenvb os.putenv os.unsetenv os.getcwd os.getcwdb os.getlogin'],
  ['environment', 'os.uname os.cpu_count os.process_cpu_count os.getuid os.geteuid os.getgid os.getegid os.getgroups'],
  ['environment', 'os.get_terminal_size os.getloadavg os.sysconf os.confstr os.path.expanduser os.path.expandvars'],
  [
    'environment',
    'sys.argv sys.orig_argv sys.flags sys.executable sys.getwindowsversion platform.* socket.gethostname',
  ],
  ['environment', 'pathlib.Path.cwd pathlib.Path.home getpass.getuser locale.getlocale locale.getdefaultlocale'],
  ['environment', 'decouple.config decouple.Config decouple.AutoConfig dotenv.load_dotenv dotenv.dotenv_values'],
  ['environment', 'dotenv.find_dotenv environs.Env environ.Env dynaconf.Dynaconf starlette.config.Config'],
  ['environment', 'django.conf.settings flask.current_app.config'],

  ['process', 'sys.exit sys.stdin sys.path sys.modules sys.settrace sys.setprofile sys.setrecursionlimit'],
  ['process', 'sys.excepthook sys.displayhook sys.breakpointhook sys.addaudithook sys.meta_path sys.path_hooks'],
  ['process', 'os.system os.popen os.fork os.forkpty os.kill os.killpg os.abort os._exit os.nice os.wait os.waitpid'],
  ['process', 'os.wait3 os.wait4 os.waitid os.startfile os.posix_spawn os.posix_spawnp os.getpid os.getppid os.setuid'],
  ['process', 'os.setgid os.setsid os.umask os.chroot os.register_at_fork os.pidfd_open os.sched_setaffinity'],
  ['process', 'os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe'],
  ['process', 'os.spawnl os.spawnle os.spawnlp os.spawnlpe os.spawnv os.spawnve os.spawnvp os.spawnvpe'],
  ['process', 'subprocess.* multiprocessing.* signal.signal signal.alarm signal.raise_signal signal.pause atexit.*'],
  ['none', 'subprocess.CalledProcessError subprocess.TimeoutExpired subprocess.SubprocessError'],
  ['process', 'threading.Thread _thread.start_new_thread concurrent.futures.ThreadPoolExecutor'],
  ['process', 'concurrent.futures.ProcessPoolExecutor concurrent.futures.InterpreterPoolExecutor gc.collect'],
  ['process', 'asyncio.run asyncio.Runner asyncio.new_event_loop asyncio.get_event_loop asyncio.set_event_loop'],
  ['process', 'asyncio.create_subprocess_exec asyncio.create_subprocess_shell asyncio.to_thread'],
  ['process', 'importlib.reload getpass.getpass webbrowser.open webbrowser.open_new webbrowser.open_new_tab'],
  ['process', 'anyio.run trio.run curio.run uvloop.run uvloop.install gevent.spawn'],

  ['timer', 'threading.Timer asyncio.sleep asyncio.call_later anyio.sleep trio.sleep trio.sleep_until curio.sleep'],
  ['timer', 'gevent.sleep eventlet.sleep'],

  ['logging', 'sys.stdout sys.stderr sys.__stdout__ sys.__stderr__ logging.*'],
  ['none', 'logging.Logger logging.LoggerAdapter logging.LogRecord logging.Handler logging.Formatter logging.Filter'],
  ['none', 'logging.DEBUG logging.INFO logging.WARNING logging.ERROR logging.CRITICAL logging.NOTSET'],
  ['logging', 'pprint.pprint pprint.pp traceback.print_exc traceback.print_stack traceback.print_exception syslog.*'],
  ['logging', 'loguru.logger structlog.get_logger structlog.stdlib.get_logger logbook.Logger rich.print icecream.ic'],

  ['network', 'socket.socket socket.create_connection socket.create_server socket.getaddrinfo socket.gethostbyname'],
  ['network', 'socket.gethostbyaddr socket.getfqdn socket.getnameinfo socket.fromfd socket.socketpair'],
  ['network', 'asyncio.open_connection asyncio.start_server asyncio.open_unix_connection asyncio.start_unix_server'],
  ['network', 'urllib.request.* http.client.HTTPConnection http.client.HTTPSConnection smtplib.SMTP smtplib.SMTP_SSL'],
  ['network', 'ftplib.FTP ftplib.FTP_TLS imaplib.IMAP4 imaplib.IMAP4_SSL poplib.POP3 poplib.POP3_SSL telnetlib.Telnet'],
  ['network', 'nntplib.NNTP xmlrpc.client.ServerProxy ssl.get_server_certificate'],
  ['none', 'urllib.request.Request urllib.request.pathname2url urllib.request.url2pathname'],
  ['network', 'requests.get requests.post requests.put requests.patch requests.delete requests.head requests.options'],
  ['network', 'requests.request requests.Session requests.session httpx.get httpx.post httpx.put httpx.patch'],
  ['network', 'httpx.delete httpx.head httpx.options httpx.request httpx.stream httpx.Client httpx.AsyncClient'],
  ['network', 'aiohttp.ClientSession aiohttp.request urllib3.PoolManager urllib3.request urllib3.HTTPConnectionPool'],
  ['network', 'websockets.connect websocket.create_connection websocket.WebSocketApp grpc.insecure_channel'],
  ['network', 'grpc.secure_channel boto3.client boto3.resource boto3.Session'],

  ['filesystem', 'os.open os.fdopen os.read os.write os.close os.listdir os.scandir os.walk os.fwalk os.mkdir'],
  ['filesystem', 'os.makedirs os.remove os.unlink os.rename os.renames os.replace os.rmdir os.removedirs os.stat'],
  ['filesystem', 'os.lstat os.fstat os.access os.chmod os.chown os.lchown os.link os.symlink os.readlink os.truncate'],
  ['filesystem', 'os.ftruncate os.utime os.chdir os.fchdir os.fsync os.pipe os.mkfifo os.mknod os.statvfs os.sendfile'],
  ['filesystem', 'os.copy_file_range os.lseek os.dup os.dup2 os.listdrives os.path.exists os.path.lexists'],
  ['filesystem', 'os.path.isfile os.path.isdir os.path.islink os.path.ismount os.path.getsize os.path.getmtime'],
  ['filesystem', 'os.path.getatime os.path.getctime os.path.realpath os.path.samefile os.path.sameopenfile'],
  ['filesystem', 'shutil.* tempfile.* glob.glob glob.iglob fileinput.* filecmp.cmp filecmp.dircmp linecache.getline'],
  ['none', 'shutil.get_terminal_size shutil.Error shutil.SameFileError'],
  ['filesystem', 'zipfile.ZipFile tarfile.open gzip.open bz2.open lzma.open shelve.open dbm.open sqlite3.connect'],
  ['filesystem', 'mmap.mmap pkgutil.get_data importlib.resources.files importlib.resources.open_text'],
  ['filesystem', 'importlib.resources.open_binary importlib.resources.read_text importlib.resources.read_binary'],
  ['filesystem', 'aiofiles.open aiofiles.os.* anyio.open_file fsspec.open smart_open.open'],
];
