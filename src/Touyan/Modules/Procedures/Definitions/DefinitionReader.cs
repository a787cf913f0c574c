using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>A definition as written becomes a definition as checked piece by piece: complete, of known words. How the pieces hang together is for <see cref="DefinitionCheck"/>.</summary>
internal sealed partial class DefinitionReader(Action<Located, string> problem)
{
    private static readonly Dictionary<string, FieldType> FieldTypes = new(StringComparer.Ordinal)
    {
        ["text"] = FieldType.Text,
        ["long-text"] = FieldType.LongText,
        ["date"] = FieldType.Date,
        ["month"] = FieldType.Month,
        ["number"] = FieldType.Number,
        ["yes-no"] = FieldType.YesNo,
        ["choice"] = FieldType.Choice,
        ["members"] = FieldType.Members,
        ["organization"] = FieldType.Organization,
        ["code"] = FieldType.Code,
    };

    private static readonly Dictionary<string, CaseState> Ends = new(StringComparer.Ordinal)
    {
        ["completed"] = CaseState.Completed,
        ["refused"] = CaseState.Refused,
        ["expired"] = CaseState.Expired,
    };

    private bool isWrong;

    /// <summary>The definition; null when a piece is missing or not understood, which was told.</summary>
    public ProcedureDefinition? Read(ProcedureShape shape, string source)
    {
        isWrong = false;
        var definition = new ProcedureDefinition
        {
            Id = Id(shape.Id, shape),
            Version = shape.Version is > 0 ? shape.Version.Value : Missing<int>(shape, "版本（version）"),
            Title = Text(shape.Title, shape, "标题（title）"),
            About = shape.About ?? "",
            Article = Text(shape.Article, shape, "依据条款（article）"),
            Evidence = shape.Evidence ?? Missing<Evidence>(shape, "依据程度（evidence：V、S、M、L）"),
            InForce = new Period(shape.From ?? Missing<DateOnly>(shape, "施行日期（from）"), shape.To),
            Subject = Text(shape.Subject, shape, "办理对象（subject）"),
            Prefix = Text(shape.Prefix, shape, "编号前缀（prefix）"),
            AllowsSeveral = shape.Several,
            StartPage = shape.StartPage,
            Parties = [.. shape.Parties.Select(Party)],
            Start = Start(shape.Start ?? Missing<StartShape>(shape, "发起（start）") ?? new()),
            Steps = [.. shape.Steps.Select(Step)],
            Withdrawal = shape.Withdraw is { } withdraw ? new(Keepers(withdraw.By, withdraw), withdraw.Until, withdraw.Effects) : null,
            Source = source,
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source))),
        };
        if (shape.Steps.Count == 0)
            Wrong(shape, "没有环节（steps）");

        return isWrong ? null : definition;
    }

    private PartyDefinition Party(PartyShape shape)
    {
        var origin = shape switch
        {
            { From: "subject", Above: null } => PartyOrigin.Subject,
            { From: "given", Above: null } => PartyOrigin.Given,
            { From: null, Above: not null } => PartyOrigin.Above,
            _ => Missing<PartyOrigin>(shape, "来处（from: subject、from: given 或 above: 某一方）"),
        };
        return new(Id(shape.Id, shape), Text(shape.Title, shape, "名称（title）"), origin)
        {
            Of = shape.Above,
            Types = [.. shape.Types.Select(code => TypeOf(code, shape))],
        };
    }

    private OrganizationType TypeOf(string code, PartyShape shape) =>
        int.TryParse(code, out var number) && Enum.IsDefined((OrganizationType)number)
            ? (OrganizationType)number
            : Unknown<OrganizationType>(shape, $"没有组织类别“{code}”");

    private StartDefinition Start(StartShape shape) =>
        new(Keepers(shape.By, shape), [.. shape.Fields.Select(Field)], shape.Checks)
        {
            Documents = [.. shape.Documents.Select(Document)],
            Effects = shape.Effects,
            TakesSuspended = shape.Suspended,
            ByItself = shape.ByItself,
        };

    private StepDefinition Step(StepShape shape) =>
        new()
        {
            Id = Id(shape.Id, shape),
            Title = Text(shape.Title, shape, "名称（title）"),
            Stage = shape.Stage ?? "",
            Article = Text(shape.Article, shape, "依据条款（article）"),
            About = shape.About ?? "",
            AllSign = shape.Sign switch
            {
                null or "any" => false,
                "all" => true,
                _ => Unknown<bool>(shape, "签署方式（sign）应为 any 或 all"),
            },
            Keepers = Keepers(shape.Keepers, shape),
            DifferentFrom = shape.DifferentFrom,
            Fields = [.. shape.Fields.Select(Field)],
            Documents = [.. shape.Documents.Select(Document)],
            Vote = shape.Vote is { } vote ? Vote(vote) : null,
            Limit = shape.Limit is { } limit ? Limit(limit) : null,
            Earliest = shape.Earliest is { } earliest ? Limit(earliest) : null,
            Extension = shape.Extension is { } longer ? new(Text(longer.Rule, longer, "规则（rule）"), Keepers(longer.By, longer)) : null,
            Condition = shape.If is { } condition ? Condition(condition) : null,
            Checks = shape.Checks,
            Outcomes = [.. shape.Outcomes.Select(Outcome)],
        };

    private List<KeeperDefinition> Keepers(List<KeeperShape> shapes, Located where)
    {
        if (shapes.Count == 0)
            Wrong(where, "没有把关人");

        return [.. shapes.Select(Keeper)];
    }

    private KeeperDefinition Keeper(KeeperShape shape) =>
        shape switch
        {
            { Secretary: { } party } => new(KeeperOffice.Secretary, party),
            { Committee: { } party } => new(KeeperOffice.Committee, party),
            { Named: { } field } => new(KeeperOffice.Named, field),
            { County: true } => new(KeeperOffice.County, null),
            { Subject: true } => new(KeeperOffice.Subject, null),
            { Starter: true } => new(KeeperOffice.Starter, null),
            _ => Unknown<KeeperDefinition>(shape, "看不懂的把关人")!,
        };

    private FieldDefinition Field(FieldShape shape) =>
        new(
            Id(shape.Id, shape),
            Text(shape.Title, shape, "名称（title）"),
            FieldTypes.TryGetValue(shape.Type ?? "text", out var type) ? type : Unknown<FieldType>(shape, $"没有字段类型“{shape.Type}”")
        )
        {
            IsRequired = shape.Required,
            For = shape.For,
            Help = shape.Help,
            Choices = shape.Choices,
            Codes = shape.Codes,
            Rule = shape.Rule,
            AtMost = shape.AtMost,
        };

    private DocumentDefinition Document(DocumentShape shape) =>
        new(Id(shape.Id, shape), Text(shape.Title, shape, "名称（title）"), shape.Required) { For = shape.For, Article = shape.Article };

    private VoteDefinition Vote(VoteShape shape) =>
        new(Text(shape.Quorum, shape, "到会规则（quorum）"), Text(shape.Majority, shape, "通过规则（majority）"))
        {
            CountsWritten = shape.Written,
            PassesFor = shape.PassesFor,
            Of = shape.Of,
        };

    private LimitDefinition Limit(LimitShape shape) =>
        shape is { On: { } field, Rule: null, From: null }
            ? new(
                null,
                field.StartsWith(LimitDefinition.LearnedPrefix, StringComparison.Ordinal) ? field : LimitDefinition.FieldPrefix + field
            )
            : new(Text(shape.Rule, shape, "规则（rule）"), shape.From ?? LimitDefinition.Opened);

    private ConditionDefinition Condition(ConditionShape shape)
    {
        if (new[] { shape.Rule is not null, shape.Field is not null, shape.Differ.Count == 2 }.Count(given => given) != 1)
            Wrong(shape, "条件应为规则（rule）、字段（field）、两方不同（differ）三者之一");

        return new()
        {
            Rule = shape.Rule,
            Field = shape.Field,
            Is = shape.Is,
            Differ = shape.Differ,
            Else = Text(shape.Else, shape, "不办时转到的环节（else）"),
        };
    }

    private string Id(string? id, Located where)
    {
        if (id is not null && IdPattern().IsMatch(id))
            return id;

        Wrong(where, "缺少编号（id）或写法不对，应为小写字母、数字和短横");
        return "";
    }

    private string Text(string? text, Located where, string what) =>
        string.IsNullOrWhiteSpace(text) ? Missing<string>(where, what) ?? "" : text.Trim();

    private T? Missing<T>(Located where, string what) => Unknown<T>(where, $"缺少{what}");

    private T? Unknown<T>(Located where, string message)
    {
        Wrong(where, message);
        return default;
    }

    private void Wrong(Located where, string message)
    {
        isWrong = true;
        problem(where, message);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();
}
