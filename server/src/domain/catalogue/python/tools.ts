import type { DistributionGroup } from './distributionTable.ts';

/** What is there for people at a terminal, for tests and for those who build. */
export const TOOLS: readonly DistributionGroup[] = [
  [
    ['cli'],
    `alive-progress argcomplete argh art asciitree asyncclick beaupy blessed cement cleo click click-default-group
    click-repl click_* clickclick cliff clint colorama colored colorful console-menu:consolemenu crayons cyclopts
    django.core.management docopt docopt-ng:docopt enlighten fire flask.cli halo humanfriendly inquirer
    inquirerpy:InquirerPy jsonargparse knack plac prettytable progress progressbar2:progressbar prompt-toolkit
    pyfiglet questionary rich rich-argparse rich-click rich-toolkit shellingham simple-parsing simple-term-menu
    tabulate termcolor terminaltables texttable textual tqdm trogon typer typer-slim:typer tyro urwid yaspin`,
  ],
  [
    ['testing'],
    `aiohttp.test_utils aioresponses allure-pytest:allure_pytest allure-python-commons:allure,allure_commons
    approvaltests assertpy atheris behave coverage dirty-equals django-test-plus:test_plus django-webtest
    django.test doublex expects factory-boy:factory faker fakeredis fastapi.testclient flask-testing flexmock
    freezegun hypothesis hypothesis_* inline-snapshot lettuce locust mimesis mixer mock model-bakery mongomock moto
    mutmut nose nose2 nox parameterized polyfactory pretenders pyfakefs pyhamcrest:hamcrest pytest-bdd pytest-mock
    pytest:pytest,_pytest pytest_* requests-mock responses respx robotframework:robot schemathesis selenium
    seleniumbase snapshottest splinter starlette.testclient sure syrupy tavern testcontainers testfixtures testslide
    testtools time-machine tox unittest-xml-reporting:xmlrunner vcrpy:vcr ward webtest`,
  ],
  [
    ['tooling'],
    `astroid autoflake autopep8 bandit basedpyright black build bump2version bumpversion cffi commitizen cookiecutter
    copier cython:Cython,pyximport debugpy deptry detect-secrets docutils dulwich editables flake8 flake8_*
    flit-core gitpython:git griffe hatchling identify import-linter:importlinter interrogate ipdb ipykernel
    ipython:IPython isort jedi jupyter jupyter_* jupyterlab libcst licensecheck maturin mccabe meson-python:mesonpy
    mkdocs mypy nbclient nbconvert nbformat notebook nuitka papermill parso pdm pip pip-tools:piptools pipdeptree
    pipenv poetry poetry-core:poetry.core pre-commit pudb pyan3:pyan pybind11 pycodestyle pycparser pydocstyle
    pyflakes pygit2 pyinstaller:PyInstaller pylint pylint_* pyright pytype pyupgrade radon rope ruff safety
    scikit-build:skbuild semgrep setuptools-scm setuptools:setuptools,pkg_resources sphinx sphinx_* towncrier
    tree-sitter trove-classifiers twine virtualenv vulture wemake-python-styleguide wheel xdoctest yapf`,
  ],
  [
    ['rendering'],
    `airspeed altair bokeh borb cairosvg camelot-py:camelot captcha chameleon cheetah3:Cheetah chevron commonmark
    contourpy descartes django-htmx django.template docx2txt docxtpl dominate drawsvg easyocr ffmpeg-python:ffmpeg
    folium fonttools:fontTools fpdf fpdf2:fpdf genshi graphviz holoviews htmx imagehash imageio img2pdf jinja2
    jinja2_* librosa mako manim markdown markdown-it-py:markdown_it markdown2 markdownify matplotlib matplotlib_*
    mayavi mistune moviepy mpld3 mplfinance mutagen odfpy:odf openpyxl pdf2image pdfkit pdfminer-six:pdfminer
    pdfplumber pikepdf pillow:PIL plotly plotnine pycairo:cairo pydot pydub pygal pygments pygraphviz
    pymupdf:pymupdf,fitz pyopengl:OpenGL pypandoc pypdf pypdf2:PyPDF2 pypdfium2 pyqrcode pystache pytesseract
    python-barcode:barcode python-docx:docx python-pptx:pptx pyvips pyvista pyzbar qrcode reportlab rst2pdf seaborn
    segno sounddevice soundfile svglib svgwrite tablib trimesh vispy vtk wand weasyprint wordcloud xhtml2pdf xlrd
    xlsxwriter xlwings xlwt yattag`,
  ],
  [
    ['i18n'],
    `babel deep-translator django-modeltranslation:modeltranslation django-parler:parler django-rosetta:rosetta
    django.utils.translation flask-babel flask-babelex fluent-runtime:fluent googletrans polib python-i18n:i18n
    translate`,
  ],
  [
    ['validation'],
    `cerberus colander django.core.validators email-validator fastjsonschema formencode jsonschema jsonschema_*
    marshmallow marshmallow_* odin openapi-core openapi-schema-validator openapi-spec-validator param pydantic
    pydantic-core pydantic-extra-types pydantic_* pykwalify schema schematics strictyaml trafaret traitlets
    typeguard typesystem validators valideer voluptuous wtforms.validators`,
  ],
  [
    ['resilience'],
    `aiobreaker aiolimiter async-timeout backoff circuitbreaker flask-limiter func-timeout hyx limits opnieuw
    pybreaker pyrate-limiter ratelimit ratelimiter retry retrying riprova stamina tenacity timeout-decorator`,
  ],
  [['stream'], `aioreactive aiostream bonobo bytewax dlt ijson janus meltano petl quixstreams reactivex rx streamz`],
];
