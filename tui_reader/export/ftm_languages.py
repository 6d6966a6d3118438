"""Languages as FollowTheMoney knows them: ISO 639-1 -> ISO 639-3. Those that it has no code for are
left out, since it would drop them."""

from __future__ import annotations

_PAIRS = """
af afr  am amh  ar ara  az aze  be bel  bg bul  bn ben  bs bos  ca cat  cs ces  da dan
de deu  el ell  en eng  es spa  et est  fa fas  fi fin  fr fra  ga gle  he heb  hi hin
hr hrv  hu hun  hy hye  id ind  in ind  is isl  it ita  iw heb  ja jpn  ka kat  kk kaz
km khm  kn kan  ko kor  ky kir  lb ltz  lo lao  lt lit  lv lav  mk mkd  mn mon  mo ron
ms msa  mt mlt  my mya  nb nor  ne nep  nl nld  no nor  pl pol  ps pus  pt por  ro ron
ru rus  si sin  sk slk  sl slv  sq sqi  sr srp  sv swe  sw swa  ta tam  te tel  tg tgk
th tha  tk tuk  tl tgl  tr tur  uk ukr  ur urd  uz uzb  vi vie  zh zho
"""
ALPHA3: dict[str, str] = dict(zip(_PAIRS.split()[::2], _PAIRS.split()[1::2], strict=True))
