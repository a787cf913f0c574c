using System.Text.Json;
using Touyan.Kernel;
using Touyan.Modules.Trail.Publication;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;
using Touyan.Platform.Jobs;

namespace Touyan.Modules.Trail.Verification;

/// <summary>Checks the county's trail and the installation's on behalf of the county's audit administrator; what it came to is an entry of the trail.</summary>
internal sealed class VerifyJob(TouyanDb db, VerifyTrail verify, Trail trail, CommandActor operators) : IJobHandler
{
    public const string JobKind = "trail-verify";

    private const int Told = 10;

    public string Kind => JobKind;

    public async Task RunAsync(Job job, CancellationToken ct)
    {
        var county = await verify.RunAsync(job.CountyCode, [], withRows: true, ct);
        var installation = await verify.RunAsync(0, [], withRows: false, ct);
        Record(job, $"本县{OutcomeOf(county)}。系统和服务器{OutcomeOf(installation)}。");
        await db.SaveChangesAsync(ct);
    }

    private static string OutcomeOf(TrailReport report)
    {
        if (report.Findings.Count > 0)
            return $"核验不符，发现 {report.Findings.Count} 处：{string.Join('；', report.Findings.Take(Told).Select(f => f.Message))}";

        var rows = report.Rows is { } checkedRows ? $"，业务数据 {checkedRows} 行" : "";
        return $"核验相符：封存 {report.Seals} 号，记录 {report.Entries} 条，待封存 {report.Unsealed} 条{rows}";
    }

    public async Task GiveUpAsync(Job job, CancellationToken ct)
    {
        Record(job, $"核验没有完成，编号 {job.Reference}");
        await db.SaveChangesAsync(ct);
    }

    private void Record(Job job, string outcome) =>
        trail.Record(
            operators.Of(job.CountyCode) with
            {
                Name = "系统",
                Origin = "job",
            },
            TrailActs.Verify,
            new TrailSubject("trail", Guid.Empty, "操作记录"),
            reason: null,
            outcome
        );
}
