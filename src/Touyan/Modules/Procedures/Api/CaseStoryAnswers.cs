using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Procedures.Api;

/// <summary>A case as one story.</summary>
internal sealed record CaseAnswer
{
    [Description("办理单的标识"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required CaseId Id { get; init; }

    [Description("编号"), Example("证20261120-7F3KQ")]
    public required string Number { get; init; }

    [Description("流程的编号"), Example("member-certificate")]
    public required string Procedure { get; init; }

    [Description("流程的版本"), Example("1")]
    public required int ProcedureVersion { get; init; }

    [Description("事项"), Example("开具党员证明信")]
    public required string Title { get; init; }

    [Description("办理对象"), Example("李伟")]
    public required string Subject { get; init; }

    [Description("状态"), Example("open")]
    public required CaseState State { get; init; }

    [Description("正在办理的环节；已结束为空")]
    public OpenStepAnswer? Open { get; init; }

    [Description("参与的党组织")]
    public required IReadOnlyList<NamedAnswer> Parties { get; init; }

    [Description("办理经过，先后为序")]
    public required IReadOnlyList<StoryAnswer> Story { get; init; }

    [Description("各阶段用时")]
    public required IReadOnlyList<StageAnswer> Stages { get; init; }

    [Description("附件，先后为序")]
    public required IReadOnlyList<FileAnswer> Files { get; init; }

    public static CaseAnswer Of(ShowCase.View view) =>
        new()
        {
            Id = view.Case.Id,
            Number = view.Case.Number,
            Procedure = view.Definition.Id,
            ProcedureVersion = view.Definition.Version,
            Title = view.Case.Title,
            Subject = view.Case.SubjectTitle,
            State = view.Case.State,
            Open = view.Case.Open is { } open ? OpenStepAnswer.Of(open, view) : null,
            Parties = [.. view.Parties.Select(p => new NamedAnswer(p.Name, p.Text))],
            Story = [.. view.Story.Select(StoryAnswer.Of)],
            Stages = [.. view.Stages.Select(s => new StageAnswer(s.Stage, (int)s.Spent.TotalMinutes, s.IsOpen))],
            Files = [.. view.Files.Select(FileAnswer.Of)],
        };
}

/// <summary>The step that is open.</summary>
internal sealed record OpenStepAnswer
{
    [Description("环节的编号"), Example("issue")]
    public required string Step { get; init; }

    [Description("环节"), Example("基层党委开具")]
    public required string Title { get; init; }

    [Description("期限"), Example("2026-11-27")]
    public DateOnly? DueOn { get; init; }

    [Description("不得早于"), Example("2026-11-20")]
    public DateOnly? NotBefore { get; init; }

    [Description("由谁办理"), Example("[\"中共海安镇委员会 · 党委管理员\"]")]
    public required IReadOnlyList<string> Keepers { get; init; }

    [Description("可以办理的结果的编号"), Example("[\"agree\"]")]
    public required IReadOnlyList<string> Outcomes { get; init; }

    public static OpenStepAnswer Of(CaseStep open, ShowCase.View view) =>
        new()
        {
            Step = open.Step,
            Title = open.Title,
            DueOn = open.DueOn,
            NotBefore = open.NotBefore,
            Keepers = [.. view.Keepers.Select(k => k.Words.Office)],
            Outcomes = [.. view.Definition.Find(open.Step)!.Outcomes.Where(o => !o.IsAutomatic).Select(o => o.Id)],
        };
}

/// <summary>A name and what stands under it.</summary>
internal sealed record NamedAnswer(
    [property: Description("名目"), Example("所在党支部")] string Name,
    [property: Description("内容"), Example("中共海安镇江海社区支部委员会")] string Text
);

/// <summary>A line of the story.</summary>
internal sealed record StoryAnswer
{
    [Description("录入时间（UTC）"), Example("2026-11-20T04:00:00Z")]
    public required DateTime At { get; init; }

    [Description("办理日期，与录入日期不同时才有"), Example("2026-11-18")]
    public DateOnly? On { get; init; }

    [Description("做了什么"), Example("党支部核实：情况属实，报党委")]
    public required string Title { get; init; }

    [Description("谁"), Example("陈刚")]
    public required string By { get; init; }

    [Description("意见或说明"), Example("情况属实")]
    public string? Text { get; init; }

    [Description("表决情况")]
    public string? Vote { get; init; }

    [Description("是否由上级代为办理"), Example("false")]
    public required bool StandsIn { get; init; }

    public static StoryAnswer Of(StoryLine line) =>
        new()
        {
            At = line.At,
            On = line.On,
            Title = line.Title,
            By = line.By,
            Text = line.Text,
            Vote = line.Vote,
            StandsIn = line.StandsIn,
        };
}

/// <summary>How long a stage took.</summary>
internal sealed record StageAnswer(
    [property: Description("阶段"), Example("申请")] string Stage,
    [property: Description("用时，分钟"), Example("2880")] int Minutes,
    [property: Description("是否在办"), Example("true")] bool IsOpen
);

/// <summary>A file kept with a case.</summary>
internal sealed record FileAnswer
{
    [Description("附件的标识"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e90")]
    public required KeptFileId Id { get; init; }

    [Description("材料名称"), Example("会议记录")]
    public required string Title { get; init; }

    [Description("文件名"), Example("会议记录.pdf")]
    public required string Name { get; init; }

    [Description("字节数"), Example("182044")]
    public required long Length { get; init; }

    [Description("上传人"), Example("陈刚")]
    public required string KeptBy { get; init; }

    [Description("上传时间（UTC）"), Example("2026-11-20T04:00:00Z")]
    public required DateTime KeptAt { get; init; }

    [Description("撤下理由；有效的为空")]
    public string? WithdrawnFor { get; init; }

    public static FileAnswer Of(KeptFileGlance file) =>
        new()
        {
            Id = file.Id,
            Title = file.Title,
            Name = file.Name,
            Length = file.Length,
            KeptBy = file.KeptByName,
            KeptAt = file.KeptAt,
            WithdrawnFor = file.WithdrawnFor,
        };
}
