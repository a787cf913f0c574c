using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Bench.Data;

/// <summary>
/// Gives a county many open cases, made by the product's own verbs and written by its bulk insert, trail and all: certificates for its members, which wait
/// for the county's department (nobody in the demo county holds the branch's office), by whom they were begun. One in four is late.
/// </summary>
internal sealed class CaseFill(Ground county, int cases)
{
    private const int AtOnce = 10_000;
    private const int OldestDays = 40;
    private const int LimitDays = 30;

    /// <summary>How the numbers of its cases begin.</summary>
    public const string Prefix = "例";

    private const string Procedure = "member-certificate";

    private static readonly KeeperFound TheCounty = new(0, Role.CountyAdministrator, null, null, null) { StandsIn = true };

    public async Task MakeAsync(string clerk)
    {
        await using var app = new WatchedApp(county);
        var by = await ActorAsync(app.Services, clerk);
        for (var written = 0; written < cases; written += AtOnce)
        {
            await WriteAsync(app.Services, by, written, Math.Min(AtOnce, cases - written));
            Console.WriteLine($"  {Math.Min(written + AtOnce, cases)} cases");
        }
    }

    private static async Task WriteAsync(IServiceProvider services, Actor by, int from, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(CountyCopies.Template);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var definition = scope.ServiceProvider.GetRequiredService<ProcedureBook>().All.Last(d => d.Id == Procedure);
        var kept = await scope.ServiceProvider.GetRequiredService<KeptDefinitions>().KeepAsync(definition, by, CancellationToken.None);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync();

        var members = await db
            .Members.OrderBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.Name,
                m.OrganizationId,
            })
            .ToListAsync();
        var made = Enumerable
            .Range(from, count)
            .Select(i => (Member: members[i % members.Count], Number: i))
            .Select(x =>
                Made(
                    definition,
                    kept,
                    new CaseSubject(x.Member.Id.Value, x.Member.Name, x.Member.OrganizationId, x.Member.Id),
                    x.Number,
                    by
                )
            )
            .ToList();
        var rows = scope.ServiceProvider.GetRequiredService<Trail>().InBulk();
        await rows.InsertAsync(made, CancellationToken.None);
        await rows.InsertAsync(made.SelectMany(c => c.Parties), CancellationToken.None);
        await rows.InsertAsync(made.SelectMany(c => c.Steps), CancellationToken.None);
        await rows.InsertAsync(made.SelectMany(c => c.Steps).SelectMany(s => s.Keepers), CancellationToken.None);
        await rows.InsertAsync(made.SelectMany(c => c.Events), CancellationToken.None);
        await rows.TellAsync(
            [.. made.Select(c => TrailEntry.Of(by, CaseActs.Start, c.Subject, Now, reason: null, c.Title))],
            CancellationToken.None
        );
        await transaction.CommitAsync();
    }

    private static Case Made(ProcedureDefinition definition, Guid kept, CaseSubject subject, int number, Actor by)
    {
        var on = Clock.ToChinaDate(Now).AddDays(-(number % OldestDays));
        var begun = Case.Start(
            new CaseBeginning
            {
                County = CountyCopies.Template,
                Definition = definition,
                KeptDefinition = kept,
                Number = $"{Prefix}{number:00000000}",
                Subject = subject,
                Parties = new Dictionary<string, OrganizationId> { ["branch"] = subject.Organization!.Value },
                Values = new CaseValues(
                    new Dictionary<string, string>
                    {
                        ["destination"] = "苏州市工业园区",
                        ["leaves-on"] = "2026-12-01",
                        ["months"] = "3",
                        ["purpose"] = "务工",
                    }
                ),
                On = on,
            },
            Doer.Of(by, post: null, Now)
        );
        var open = begun.OpenNext(definition.First, new StepTimes(on, on.AddDays(LimitDays), null), [TheCounty], Now);
        // As the sweep of limits left it: what is measured has not to make up for it.
        if (open.DueOn < Clock.ToChinaDate(Now))
            begun.PassLimit(open, why: null, Doer.Program(Now));

        return begun;
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static async Task<Actor> ActorAsync(IServiceProvider services, string userName)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(CountyCopies.Template);
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == userName);
        return new Actor
        {
            County = CountyCopies.Template,
            Account = account.Id,
            Name = account.Name,
            Posts = [],
            Address = "10.1.2.3",
        };
    }
}
