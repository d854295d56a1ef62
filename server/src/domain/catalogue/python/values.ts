import type { DistributionGroup } from './distributionTable.ts';

/** What computes: values, texts, numbers and ways to handle them. */
export const VALUES: readonly DistributionGroup[] = [
  [
    ['serialization'],
    `apischema asn1crypto avro beautifulsoup4:bs4 blosc brotli bson camel cattrs cbor cbor2 chardet
    charset-normalizer cloudpickle construct crc32c cssselect dacite dataclass-wizard dataclasses-json dbfread
    defusedxml demjson3 dill django.core.serializers djangorestframework-xml:rest_framework_xml docstring-parser
    fastavro flatbuffers genson geojson gpxpy h5py hjson hpack html5lib icalendar ics jmespath json5 jsonlines
    jsonpatch jsonpath-ng jsonpickle jsonpointer jsonref lxml lz4 mashumaro mido msgpack msgspec multidict
    nested-lookup netcdf4:netCDF4 orjson ormsgpack parsel pdfrw proto-plus:proto protobuf:google.protobuf pyasn1
    pyasn1-modules pycapnp:capnp pyhumps:humps pyicloud pyjson5 pyld pymarc pyquery python-frontmatter:frontmatter
    python-rapidjson:rapidjson python-snappy:snappy pyyaml:yaml,_yaml rdflib rjsmin ruamel-yaml:ruamel.yaml
    selectolax serpy simplejson soupsieve sqlglot sqlparse tinycss2 toml tomli tomli-w tomlkit trafilatura typedload
    ujson unidiff untangle vobject xmlschema xmltodict zarr zstandard zstd`,
  ],
  [
    ['crypto'],
    `argon2-cffi:argon2 base58 bcrypt blake3 certifi coincurve cryptography django.contrib.auth.hashers ecdsa ed25519
    eth-account m2crypto:M2Crypto merklelib mmh3 passlib pgpy pwdlib pycrypto pycryptodome:Crypto
    pycryptodomex:Cryptodome pynacl:nacl pyopenssl:OpenSSL python-gnupg:gnupg rsa scrypt
    starkbank-ecdsa:ellipticcurve tink xxhash zxcvbn`,
  ],
  [
    ['identifier'],
    `bson.objectid cuid cuid2 hashids ksuid nanoid python-ulid:ulid shortuuid snowflake-id:snowflake sqids
    typeid-python:typeid ulid-py:ulid ulid-transform upid uuid-utils uuid6 uuid7:uuid_extensions`,
  ],
  [
    ['date'],
    `aniso8601 arrow backports-zoneinfo:backports.zoneinfo business-python:business ciso8601 convertdate
    cron-descriptor croniter dateparser delorean django.utils.dateparse django.utils.timezone durationpy
    hijri-converter holidays humanize icalevents iso8601 isodate isoweek jdatetime khayyam lunardate maya
    parsedatetime pendulum python-dateutil:dateutil pytimeparse pytz pytz-deprecation-shim recurring-ical-events
    rfc3339 timeago timezonefinder tzdata tzlocal udatetime umalqurra whenever workalendar`,
  ],
  [
    ['number'],
    `accelerate alphashape arviz astropy autograd babel.numbers bitarray bitstring catboost convertbng cupy
    currencyconverter:currency_converter cvxopt cvxpy darts dask dask-ml datasets deap diffusers dinero dowhy einops
    evaluate fairlearn filterpy flair flax forex-python gensim geographiclib geopandas gmpy2 gpytorch gym gymnasium
    haversine imbalanced-learn:imblearn iminuit intervaltree jax jaxlib joblib keras lifelines lightgbm lightning
    llvmlite lmfit mesa ml-dtypes mpmath narwhals networkx nltk numba numexpr numpy numpy-financial numpy-stl:stl
    onnx onnxruntime opencv-contrib-python:cv2 opencv-python-headless:cv2 opencv-python:cv2 optuna ortools osqp
    pandas pandas-ta pandera patsy peft pingouin pint pmdarima polars portion price-parser primefac prophet pulp
    py-moneyed:moneyed pyarrow pymc pymoney pyomo pyproj pysal pytorch-lightning quantities quantlib:QuantLib rtree
    rustworkx safetensors scikit-image:skimage scikit-learn:sklearn scikit-optimize:skopt scipy
    sentence-transformers shap shapely simpleeval sktime spacy sparse stanza statsmodels stockholm sympy
    ta-lib:talib tensorflow textblob thinc tiktoken timm tokenizers torch torchaudio torchvision transformers
    umap-learn:umap uncertainties unyt vaex vllm xarray xgboost`,
  ],
  [
    ['text'],
    `antlr4-python3-runtime:antlr4 anyascii autocorrect bleach bracex country-converter deepdiff dictdiffer
    diff-match-patch django.utils.html django.utils.text editdistance emoji flashtext ftfy furl fuzzywuzzy html2text
    hyperlink idna inflect inflection jellyfish jiwer langdetect lark lark-parser:lark levenshtein:Levenshtein
    license-expression linkify-it-py:linkify_it markupsafe nameparser nh3 num2words packaging parse parsimonious
    pathvalidate pep440 phonenumbers pluralizer ply publicsuffix2 purl pyahocorasick:ahocorasick pycountry
    pyenchant:enchant pyparsing python-slugify:slugify python-stdnum:stdnum rapidfuzz regex rfc3986 rfc3987
    rouge-score schwifty semantic-version semver simplematch snowballstemmer stringcase text-unidecode textdistance
    textfsm textx thefuzz titlecase tldextract ua-parser unidecode uritemplate url-normalize usaddress user-agents
    w3lib wcwidth webcolors webencodings wordninja yarl`,
  ],
  [
    ['events'],
    `aiosignal automat blinker bubus diator django.dispatch eventemitter lahja mediatr psygnal
    pydispatcher:pydispatch pyee pymitter pypubsub:pubsub python-statemachine:statemachine sismic transitions
    zope-event:zope.event`,
  ],
  [
    ['functional'],
    `coconut cytoolz expression frozendict funcy glom immutabledict immutables iteration-utilities kanren
    more-itertools option pfun phantom-types:phantom poltergeist pyfunctional:functional pymonad pyrsistent result
    returns rusty-results safetywrap toolz:toolz,tlz`,
  ],
  [
    ['utility'],
    `addict aenum aioitertools aiomultiprocess annotated-types anyio anytree asyncer asyncio-pool asyncstdlib
    atpublic attrs:attr,attrs autoclass backcall beartype benedict bidict boltons business-rules cached-property
    class-registry coolname decorator deepmerge deprecated deprecation django.utils.decorators
    django.utils.functional dotmap durable-rules easydict enum-properties exceptiongroup executing experta
    frozenlist funcsigs future importlib-metadata importlib-resources jaraco-collections:jaraco
    jaraco-functools:jaraco.functools lazy-object-proxy lru-dict makefun mergedeep methodtools multimethod
    multipledispatch munch mypy-extensions natsort nest-asyncio ordered-set orderedmultidict outcome overrides pampy
    pkgutil-resolve-name pluggy plum-dispatch:plum propcache pydash pyserde:serde python-benedict:benedict
    python-utils rules singledispatchmethod six sniffio sortedcontainers stackprinter stevedore strenum tblib trio
    typing-extensions typing-inspect typing-inspection wrapt zipp zope-deprecation:zope.deprecation
    zope-interface:zope.interface`,
  ],
];
