"""The small law of the tests in Chinese, too."""

from __future__ import annotations

OLD_CHINESE = """---
title: 港口法（草案）
date: 2020-01-10
language: zh
basis: verified
---
# 第一章 总则

### 第一条
白天船舶停靠码头。

### 第二条
船长应当记录在港口装卸的货物。

### 第三条
违反第二条的，处100克朗罚款。
"""

NEW_CHINESE = """---
title: 港口法
date: 2021-03-04
language: zh
basis: partly-verified
---
# 第一章 总则

### 第一条
白天船舶停靠大码头。

### 第二条
港务长维护港口秩序。

### 第三条
船长应当记录在港口装卸的货物。

港务长可以要求查看记录。

记录保存三年。

# 第二章 罚则

### 第四条
违反第三条的，处500克朗罚款。

### 第五条
本法自公布之日起施行。
"""
"""The law of the fixture in Chinese: a paragraph, an article and a chapter more than in English."""
