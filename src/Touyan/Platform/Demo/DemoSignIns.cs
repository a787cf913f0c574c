using System.Text;

namespace Touyan.Platform.Demo;

/// <summary>
/// The sign-ins of a demo, kept beside the database so that each start can print them again. They open invented data only;
/// an operator who turns a demo into something else removes the file and the accounts.
/// </summary>
public sealed class DemoSignIns(TouyanOptions options)
{
    private string File => Path.Combine(options.DataFolder, "demo-sign-ins.txt");

    /// <summary>Writes down what the parts of the demo made.</summary>
    public async Task KeepAsync(DemoPlan plan, CancellationToken ct)
    {
        Directory.CreateDirectory(options.DataFolder);
        var lines = plan.SignIns.Select(s => $"  {Padded(s.Role, 18)}用户名 {s.UserName, -12} 密码 {s.Password}");
        await System.IO.File.WriteAllLinesAsync(File, lines, Encoding.UTF8, ct);
    }

    /// <summary>One line for each role; nothing when there is no demo.</summary>
    public IEnumerable<string> Lines() => System.IO.File.Exists(File) ? System.IO.File.ReadLines(File) : [];

    // A Chinese character takes two columns of a console.
    private static string Padded(string text, int columns) =>
        text + new string(' ', Math.Max(1, columns - text.Sum(c => c > 0xFF ? 2 : 1)));
}
