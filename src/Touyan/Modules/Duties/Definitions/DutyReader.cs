using System.Globalization;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Definitions;

/// <summary>A duty as written becomes a duty as checked: complete, of known words.</summary>
internal sealed class DutyReader(DutyVocabulary words, Action<Located, string, string> problem)
{
    private static readonly Dictionary<string, PeriodLength> Lengths = new(StringComparer.Ordinal)
    {
        ["week"] = PeriodLength.Week,
        ["month"] = PeriodLength.Month,
        ["quarter"] = PeriodLength.Quarter,
        ["half-year"] = PeriodLength.HalfYear,
        ["year"] = PeriodLength.Year,
    };

    private static readonly Dictionary<string, MemberKind> Kinds = new(StringComparer.Ordinal)
    {
        ["full"] = MemberKind.Full,
        ["probationary"] = MemberKind.Probationary,
    };

    private static readonly Dictionary<string, DutyAudience> Audiences = new(StringComparer.Ordinal)
    {
        ["holder"] = DutyAudience.Holder,
        ["above"] = DutyAudience.Above,
        ["county"] = DutyAudience.County,
    };

    private bool isWrong;

    /// <summary>The duty; null when something is missing or not understood, which was told.</summary>
    public DutyDefinition? Read(DutyShape shape)
    {
        isWrong = false;
        var holder = shape.Holder ?? Missing<HolderShape>(shape, "holder", "由谁承担（holder）") ?? new();
        var inForce = new Period(shape.From ?? Missing<DateOnly>(shape, "from", "施行日期（from）"), shape.To);
        if (inForce.IsEmpty)
            Wrong(shape, "to", "终止日期应晚于施行日期");

        var rhythm = shape.Rhythm ?? Missing<RhythmShape>(shape, "rhythm", "周期（rhythm）") ?? new();
        var definition = new DutyDefinition
        {
            Id = Text(shape.Id, shape, "id", "编号（id）"),
            Title = Text(shape.Title, shape, "title", "名称（title）"),
            Group = Text(shape.Group, shape, "group", "类别（group）"),
            About = shape.About ?? "",
            Article = Text(shape.Article, shape, "article", "依据条款（article）"),
            Evidence = shape.Evidence ?? Missing<Evidence>(shape, "evidence", "依据程度（evidence：V、S、M、L）"),
            Strength = shape.Strength ?? Missing<Strength>(shape, "strength", "约束程度（strength：hard、soft）"),
            InForce = inForce,
            HolderKind = KindOf(holder),
            Types = TypesOf(holder),
            When = [.. holder.When.Where(w => words.HasCondition(w) || Refuse(holder, "when", $"没有条件“{w}”"))],
            Posts = [.. holder.Posts.Where(p => words.Posts.Find(p) is not null || Refuse(holder, "posts", $"没有职务“{p}”"))],
            Members =
            [
                .. holder.Members.Where(m => Kinds.ContainsKey(m) || Refuse(holder, "members", $"没有党员类别“{m}”")).Select(m => Kinds[m]),
            ],
            Rhythm = shape.Rhythm is { After: not null } ? null : RhythmOf(rhythm, inForce.From),
            After = shape.Rhythm is { After: { } occasion } ? AfterOf(rhythm, occasion, inForce.From) : null,
            Proof = ProofOf(shape.Proof ?? Missing<ProofShape>(shape, "proof", "完成的凭据（proof）") ?? new(), inForce.From),
            SoonDays = shape.Soon is >= 0 ? shape.Soon.Value : Missing<int>(shape, "soon", "提前几天提醒（soon）"),
            Tell = TellOf(shape),
            Follows = shape.Follows,
        };
        return isWrong ? null : definition;
    }

    private DutyHolderKind KindOf(HolderShape shape)
    {
        if (shape.Posts.Count > 0 && shape.Members.Count > 0)
            Wrong(shape, "members", "职务（posts）和党员（members）只写一种");

        return shape.Members.Count > 0 ? DutyHolderKind.Member
            : shape.Posts.Count > 0 ? DutyHolderKind.Post
            : DutyHolderKind.Organization;
    }

    private List<OrganizationType> TypesOf(HolderShape shape)
    {
        if (shape.Organizations.Count == 0)
            Wrong(shape, "organizations", "没有写明承担的组织类别（organizations）");

        var except = shape.Except.SelectMany(w => words.TypesOf(w) ?? Refused(shape, "except", w)).ToHashSet();
        return
        [
            .. shape
                .Organizations.SelectMany(w => words.TypesOf(w) ?? Refused(shape, "organizations", w))
                .Distinct()
                .Where(t => !except.Contains(t)),
        ];
    }

    private DutyRhythm RhythmOf(RhythmShape shape, DateOnly from)
    {
        var anchor = from.Year;
        if (shape.MonthsRule is { } rule)
            return MonthsOf(shape, rule, from);

        if (shape.Every is null || !Lengths.TryGetValue(shape.Every, out var length))
        {
            Wrong(shape, "every", "周期（every）应为 week、month、quarter、half-year、year 之一");
            return new(PeriodLength.Year, 1, anchor);
        }

        if (shape.Years is { } years && (length is not PeriodLength.Year || years < 1))
            Wrong(shape, "years", "几年一次（years）只用于 year，且应为正数");

        var rhythm = new DutyRhythm(length, Math.Max(shape.Years ?? 1, 1), anchor)
        {
            By = PartOf(shape.By, length, shape, "by"),
            NotBefore = PartOf(shape.NotBefore, length, shape, "not-before"),
        };
        if (rhythm.Of(new DateOnly(anchor, 1, 1)) is var sample && sample.CountsFrom > sample.DueOn)
            Wrong(shape, "not-before", "开始的日子（not-before）晚于期限（by）");

        return rhythm;
    }

    private DutyAfter AfterOf(RhythmShape shape, string occasion, DateOnly from)
    {
        if (!words.HasOccasion(occasion))
            Wrong(shape, "after", $"没有可以接着安排任务的事“{occasion}”");

        if (
            shape.Every is not null
            || shape.MonthsRule is not null
            || shape.Years is not null
            || shape.By is not null
            || shape.NotBefore is not null
        )
            Wrong(shape, "after", "某件事以后的任务，只写 after 和 days 或者 days-rule");

        if (shape.Days is null == shape.DaysRule is null || shape.Days < 1)
            Wrong(shape, "after", "几天内应写一个正数（days）或者一条规则（days-rule），二者之一");

        if (shape.DaysRule is { } rule && words.Rules.Find(rule, from)?.Number is not >= 1)
            Wrong(shape, "days-rule", $"{from:yyyy-MM-dd} 没有规则“{rule}”，或者它不是几天");

        return new(occasion, shape.Days, shape.DaysRule);
    }

    private List<DutyTelling> TellOf(DutyShape shape)
    {
        var tell = shape.Tell.ConvertAll(t => TellingOf(t, shape.Soon ?? 0));
        if (tell.TrueForAll(t => t.Who is not DutyAudience.Holder))
            Wrong(shape, "tell", "没有写什么时候提醒承担者（tell：who: holder）");

        return tell;
    }

    private DutyTelling TellingOf(TellShape shape, int soon)
    {
        if (shape.Who is null || !Audiences.TryGetValue(shape.Who, out var who))
        {
            Wrong(shape, "who", "提醒谁（who）应为 holder、above、county 之一");
            who = DutyAudience.Holder;
        }

        if (shape.Before is null == shape.Late is null || shape.Before < 0 || shape.Late < 1)
            Wrong(shape, "who", "什么时候提醒应写期限前几天（before）或者逾期几天（late），二者之一");

        // Before it is about to be due there is nothing to tell.
        if (shape.Before > soon)
            Wrong(shape, "before", $"提醒（before）不早于临近期限的天数（soon：{soon}）");

        return new(who, shape.Late ?? -(shape.Before ?? 0));
    }

    private DutyRhythm MonthsOf(RhythmShape shape, string rule, DateOnly from)
    {
        var months = words.Rules.Find(rule, from)?.Number;
        if (months is null or < 1 || !decimal.IsInteger(months.Value))
            Wrong(shape, "months-rule", $"{from:yyyy-MM-dd} 没有规则“{rule}”，或者它不是几个月");

        if (shape.Every is not null || shape.Years is not null || shape.NotBefore is not null)
            Wrong(shape, "months-rule", "由规则定几个月的，不再写 every、years、not-before");

        return new(PeriodLength.Month, (int)(months ?? 1), from.Year)
        {
            MonthsRule = rule,
            By = PartOf(shape.By, PeriodLength.Month, shape, "by"),
        };
    }

    private PartOfPeriod? PartOf(string? text, PeriodLength length, RhythmShape shape, string key)
    {
        if (text is null)
            return null;

        if (
            length is PeriodLength.Year
            && DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            return new(day.Month, day.Day);

        if (
            length is not (PeriodLength.Year or PeriodLength.Week)
            && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 31
        )
            return new(null, number);

        Wrong(shape, key, "应写成周期内的日子：按年的写 03-31，按月、季度、半年的写最后一个月的几日，按周的不写");
        return null;
    }

    private DutyProofRule ProofOf(ProofShape shape, DateOnly from)
    {
        var record = Text(shape.Record, shape, "record", "凭据（record）");
        if (record.Length > 0 && words.KindsOf(record) is not { } kinds)
            Wrong(shape, "record", $"没有凭据“{record}”");
        else if (record.Length > 0 && shape.Kinds.Find(k => !words.KindsOf(record)!.Contains(k)) is { } unknown)
            Wrong(shape, "kinds", $"凭据“{record}”没有种类“{unknown}”");

        if (shape.Times is null == shape.TimesRule is null || shape.Times < 1)
            Wrong(shape, "times", "几次应写一个正数（times）或者一条规则（times-rule），二者之一");

        if (shape.TimesRule is { } rule && words.Rules.Find(rule, from)?.Number is null)
            Wrong(shape, "times-rule", $"{from:yyyy-MM-dd} 没有规则“{rule}”，或者它不是一个数");

        return new(record, shape.Kinds, shape.Times, shape.TimesRule, Math.Max(shape.Grace ?? 0, 0));
    }

    private string Text(string? text, Located at, string key, string what) =>
        string.IsNullOrWhiteSpace(text) ? Missing<string>(at, key, what) ?? "" : text.Trim();

    private T? Missing<T>(Located at, string key, string what)
    {
        Wrong(at, key, $"没有写{what}");
        return default;
    }

    private List<OrganizationType> Refused(Located at, string key, string word)
    {
        Wrong(at, key, $"没有组织类别或者标记“{word}”");
        return [];
    }

    private bool Refuse(Located at, string key, string message)
    {
        Wrong(at, key, message);
        return false;
    }

    private void Wrong(Located at, string key, string message)
    {
        isWrong = true;
        problem(at, key, message);
    }
}
