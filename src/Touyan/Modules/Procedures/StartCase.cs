using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;

namespace Touyan.Modules.Procedures;

/// <summary>A case begins: by one who may, about something he sees, with all that the procedure asks for; its first gate is opened.</summary>
public sealed class StartCase(CaseDesk desk, CaseBeginnings beginnings, OpenCase open)
{
    public sealed record Input
    {
        /// <summary>Id of the definition.</summary>
        [Required, StringLength(60)]
        [Description("流程的编号")]
        public string Procedure { get; init; } = "";

        [Display(Name = "办理对象")]
        [Required]
        public Guid? Subject { get; init; }

        [Display(Name = "发起日期")]
        public DateOnly? On { get; init; }

        [Description("由发起人指定的党组织")]
        public Dictionary<string, OrganizationId?> Parties { get; init; } = [];

        [Description("按字段编号填写的内容")]
        public Dictionary<string, string> Values { get; init; } = [];

        [Description("材料")]
        public List<DocumentGiven> Documents { get; init; } = [];
    }

    public async Task<Result<CaseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var begun = await BeginAsync(input, by, ct);
        return begun.IsRefused ? begun.Refusal!
            : await desk.SaveAsync(begun.Value, ct) is not null ? ProcedureRefusals.BegunMeanwhile
            : begun.Value.Id;
    }

    /// <summary>The same within a larger unit of work, which saves: for a house whose own rows begin with the case.</summary>
    public async Task<Result<CaseId>> AddAsync(Input input, Actor by, CancellationToken ct)
    {
        var begun = await BeginAsync(input, by, ct);
        return begun.IsRefused ? begun.Refusal! : begun.Value.Id;
    }

    private async Task<Result<Case>> BeginAsync(Input input, Actor by, CancellationToken ct)
    {
        var on = input.On ?? desk.Today;
        var prepared = await beginnings.RunAsync(input, on, by, ct);
        if (prepared.IsRefused)
            return prepared.Refusal!;

        var (beginning, documents) = prepared.Value;
        var doer = by.IsProgram ? Doer.Program(desk.Now) : Doer.Of(by, by.PostBehind(ProceduresPermissions.Start), desk.Now);
        var begun = Case.Start(beginning, doer);
        foreach (var document in documents)
            begun.Add(step: null, document, beginning.Definition.Start.Documents.First(d => d.Id == document.Document).Title, doer);

        desk.Db.Add(begun);
        desk.Record(by, CaseActs.Start, begun, detail: $"{begun.Title}：{begun.SubjectTitle}");
        return await open.RunAsync(new RunningCase(begun, beginning.Definition), on, by, doer, ct) is { } refusal ? refusal : begun;
    }
}
