using Touyan.Kernel;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.TakingOver;

/// <summary>The columns of a sheet of running cases: those that every case has, and one for each field and each named party of any procedure.</summary>
internal static class CaseColumns
{
    public const string Procedure = "procedure";
    public const string Subject = "subject";
    public const string IdNumber = "id-number";
    public const string Step = "step";
    public const string StartedOn = "started-on";
    public const string OpenedOn = "opened-on";
    public const string DueOn = "due-on";
    public const string Said = "values";

    private static readonly IReadOnlyList<WantedColumn> Common =
    [
        new(Procedure, "流程", IsRequired: true, "事项", "办理事项", "流程名称"),
        new(Subject, "办理对象", IsRequired: true, "对象", "姓名", "党员姓名", "党组织"),
        new(IdNumber, "公民身份号码", IsRequired: false, "身份证号", "身份证号码", "公民身份证号码")
        {
            Masked = text => CitizenId.TryParse(text, out var id, out _) ? id.ToString() : "******",
        },
        new(Step, "当前环节", IsRequired: true, "环节", "办理环节", "目前环节"),
        new(StartedOn, "发起日期", IsRequired: true, "申请日期", "开始日期"),
        new(OpenedOn, "上一环节办理日期", IsRequired: false, "转到当前环节日期", "上一环节日期"),
        new(DueOn, "期限", IsRequired: false, "办理期限", "截止日期"),
        new(Said, "填写内容", IsRequired: false, "内容", "字段"),
    ];

    /// <summary>Titles of fields and parties have columns of their own where nothing else is called so.</summary>
    public static IReadOnlyList<WantedColumn> Of(IEnumerable<ProcedureDefinition> definitions)
    {
        var taken = Common.SelectMany(c => c.Aliases.Prepend(c.Title)).Select(CellText.Key).ToHashSet(StringComparer.Ordinal);
        var titles = definitions
            .SelectMany(d => d.Parties.Where(p => p.Origin is PartyOrigin.Given).Select(p => p.Title).Concat(d.Fields.Select(f => f.Title)))
            .Where(title => taken.Add(CellText.Key(title)));
        return [.. Common, .. titles.Select(title => new WantedColumn(KeyOf(title), title, IsRequired: false))];
    }

    /// <summary>Key of the column of a field or party.</summary>
    public static string KeyOf(string title) => "said:" + CellText.Key(title);

    /// <summary>Short words for the codes, for counts and filters.</summary>
    public static IReadOnlyDictionary<string, string> Words { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["procedure.required"] = "没有流程",
            ["procedure.unknown"] = "没有这个流程",
            ["subject.required"] = "没有办理对象",
            ["subject.not-found"] = "找不到办理对象",
            ["subject.ambiguous"] = "办理对象不唯一",
            ["subject.disagrees-with-id-number"] = "姓名与身份号码不一致",
            ["subject.running-already"] = "同一事项正在办理",
            ["subject.duplicate-in-file"] = "表内同一事项重复",
            ["id-number.invalid"] = "身份号码有误",
            ["step.required"] = "没有当前环节",
            ["step.unknown"] = "没有这个环节",
            ["step.cannot-go-on"] = "不能从这个环节接续",
            ["started-on.required"] = "没有发起日期",
            ["started-on.not-a-date"] = "发起日期无效",
            ["started-on.in-future"] = "发起日期晚于今天",
            ["opened-on.not-a-date"] = "上一环节日期无效",
            ["opened-on.in-future"] = "上一环节日期晚于今天",
            ["opened-on.before-start"] = "上一环节早于发起",
            ["due-on.not-a-date"] = "期限无效",
            ["due-on.before-opened"] = "期限早于上一环节",
            ["values.unreadable"] = "填写内容看不懂",
            ["values.unknown"] = "流程中没有这一项",
            ["values.wrong"] = "填写的内容不对",
            ["party.wrong"] = "参与的党组织不对",
        };

    public static IReadOnlyList<IReadOnlyList<SheetCell>> Examples(int columns) =>
        [
            Example(
                columns,
                "开具党员证明信",
                "李伟",
                "",
                "基层党委开具",
                "2026-07-01",
                "2026-07-03",
                "",
                "前往的地方和党组织：苏州市工业园区；外出日期：2026-08-01；预计外出几个月：3；外出事由：务工"
            ),
        ];

    private static SheetCell[] Example(int columns, params string[] texts) =>
        [.. texts.Concat(Enumerable.Repeat("", columns - texts.Length)).Select(SheetCell.Of)];
}
