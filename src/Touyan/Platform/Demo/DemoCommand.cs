using System.CommandLine;
using Touyan.Platform.Commands;

namespace Touyan.Platform.Demo;

internal sealed class DemoCommand : IProgramCommand
{
    public bool MakesCounty => true;

    public Command Build(IServiceProvider services)
    {
        var members = new Option<int>("--members") { Description = "党员人数", DefaultValueFactory = _ => DemoCounty.UsualMembers };
        var county = new Option<int>("--county") { Description = "县（市、区）代码，六位", DefaultValueFactory = _ => DemoCounty.Haian };
        members.Validators.Add(r => Within(r, members, 1, 5_000_000));
        county.Validators.Add(r => Within(r, county, 110000, 829999));

        var demo = new Command("demo", "向空库装载演示县数据；已有数据的县不会被改动") { members, county };
        demo.SetAction(
            async (parsed, ct) =>
            {
                await services.PrepareAsync(ct);
                var refusal = await services
                    .GetRequiredService<DemoCounty>()
                    .LoadAsync(parsed.GetValue(county), parsed.GetValue(members), ct);
                if (refusal is not null)
                {
                    await Console.Error.WriteLineAsync(refusal.Message);
                    return 1;
                }

                foreach (var line in services.GetRequiredService<DemoSignIns>().Lines())
                    Console.WriteLine(line);

                return 0;
            }
        );
        return demo;
    }

    private static void Within(System.CommandLine.Parsing.OptionResult result, Option<int> option, int from, int to)
    {
        if (result.Tokens is [var given] && (!int.TryParse(given.Value, out var number) || number < from || number > to))
            result.AddError($"{option.Name} 应在 {from} 与 {to} 之间。");
    }
}
