using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Definitions;

/// <summary>A duty as written becomes a duty as checked: complete, of known words.</summary>
internal sealed class DutyReader(DutyVocabulary words, Action<Located, string, string> problem)
{
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
        var rhythms = new RhythmReader(words, Wrong);
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
            Rhythm = shape.Rhythm is { After: not null } ? null : rhythms.RhythmOf(rhythm, inForce.From),
            After = shape.Rhythm is { After: { } occasion } ? rhythms.AfterOf(rhythm, occasion, inForce.From) : null,
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
