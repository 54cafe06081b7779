"""Patterns of capitalised sequences: "Ada Lind", "Gen. al-Assad", "Jean-Luc van der Berg".

`capitalised` reads a text by them. Left out: what "of" and the like join, which hangs on what the
words mean, and scripts other than Latin.
"""

import re

from idlib_cli.language.patterns import branches, lazy_pattern

_UPPER = "".join(
    c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and ord(c) not in range(0x370, 0x1E00)
)
_TITLE_ABBREVIATIONS = branches(
    "Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Pvt|Adm|"
    "Cmdr|Brig|Rev|Revd|Fr|Hon|Rt|Ven|Msgr|Mgr|Supt|Det|Insp|Asst|Atty|Pres|Amb|Messrs|St|Ste|Jr|"
    "Sr|Br|Dep|Cllr|Pte|Spr|Eng|Engr|Cr|Barr|Cde|Cst|Const|Cmde|Sqn|Flt|Wg|Ph|Mt|Ft"
)
_SEPARATOR = r"(?:[ \t\u00a0]{1,3}|[ ]?\r?\n[ ]{0,3})"
_PARTICLES = branches(
    "de|del|dela|delos|della|dello|degli|dei|di|da|das|do|dos|du|des|la|las|los|le|van|von|vom|zu|zum|zur|"
    "der|den|het|ter|ten|te|bin|ben|bint|binti|ibn|wa|ole|arap|al|el|ul|ud|ur|ash|abu|y|i|af|av|ap"
)
_PARTS = rf"(?:['’](?![sS]\b)[^\W\d_]++ | -[^\W_]++ | &(?=[{_UPPER}])[^\W_]++ )*+"
"""What marks join to a word: Jean|-Luc, O|'Neill, R|&D."""
_TOKEN = rf"""
    (?:
        [A-Z][a-z]++(?![\w.'’&-])                              # Ada: most, told at once
      | (?=[A-Z][a-z]{{1,5}}\.){_TITLE_ABBREVIATIONS}\.        # Gen.
      | [{_UPPER}]\.(?:-?[{_UPPER}]\.){{0,5}}(?!\w)            # W.   J.K.   J.-P.   U.S.
      | (?:(?:[aA][lnrstdz]|[eE][lrszn]|[aA]sh|[uU][ldrnz]|[dD]h[ua]l|[bB]in|[aA]bu)-
          | [dlDLOoN]['’])?                                    # al-Assad   d'Estaing   O'Neill
        [{_UPPER}][^\W_]*+{_PARTS}                             # Jean-Luc
    )"""
_MORE_TOKENS = rf"""
    (?:{_SEPARATOR}(?=[^\W\d_])(?:{_PARTICLES}{_SEPARATOR}){{0,3}}{_TOKEN}){{0,14}}"""
_BEHIND_CAPITAL = rf"""
    (?:
        (?<=[A-Z])[a-z]++(?![\w.'’&-])
      | (?=[a-z]{{1,5}}\.)(?<=(?={_TITLE_ABBREVIATIONS}\.).)[a-z]{{1,5}}\.
      | \.(?:-?[{_UPPER}]\.){{0,5}}(?!\w)
      | (?:(?<=[DLON])['’][{_UPPER}])?[^\W_]*+{_PARTS}
    )"""
"""A `_TOKEN` behind its first letter."""
_PLAIN = (
    # most sequences, told at once: plain words, and a mark or a word in lower case behind them
    r"(?<=[A-Z])[a-z]++(?:[ ][A-Z][a-z]++){0,14}+"
    r"(?=[,)\]”\"?!;:]|['’]s\b|\.(?<=[a-z]{6}\.)"
    rf"|[ ](?:a[ ]|(?!{_PARTICLES}[ \t\u00a0\r\n])[a-z]{{2,}}+(?![-'’])|[\d(“\"–—-]))"
)
JOINING = "-'’"
FREE = re.compile(
    # begins with a set of characters, which is what searching is fast for; behind what may join it
    # to something before it, the capital alone
    rf"[{_UPPER}](?<![^\W_].)(?:(?<![{JOINING}].)(?:{_PLAIN}|{_BEHIND_CAPITAL}{_MORE_TOKENS})|)",
    re.VERBOSE,
)
"""A sequence whose first letter is a capital, or its first letter."""
RUN = lazy_pattern(rf"{_TOKEN}{_MORE_TOKENS}", re.VERBOSE)
"""Any sequence: "al-Assad" too."""
PREFIX = re.compile(
    r"(?<![^\W_])(?:[ae][lnrstdz]-|el-|ash-|u[ldrnz]-|dh[ua]l-|bin-|abu-|[dlno]['’])$",
    re.IGNORECASE,
)
