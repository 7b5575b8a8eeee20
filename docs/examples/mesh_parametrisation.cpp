// Flattens a surface with the least distortion: Newton's method on the symmetric Dirichlet energy of a mesh of
// triangles, with a sparse Hessian whose parts, one for each triangle, are made positive semidefinite.
//
//   mesh_parametrisation [MESH.obj] [FOLDER]      without a mesh: a bumpy dome; a folder gets a picture of the result
//
// The mesh has the topology of a disk. Exits with 0 if the gradient gets small, with 1 if not, with 2 if a file is
// wrong.
#include <Eigen/SparseCholesky>
#include <algorithm>
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>
#include <map>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace chainrule;

using point = std::array<double, 2>;
using triangle = std::array<std::size_t, 3>;

struct surface {
  std::vector<std::array<double, 3>> corners;
  std::vector<triangle> triangles;
};

// [energy]
// For each triangle its Jacobian J, which takes the triangle of the surface, laid into a plane, to that of the map:
// area (1 + 1 / (det J)^2) |J|^2. It is least, 4 times the area, where J is a rotation.
constexpr auto distortion = [](auto const& map, auto const& triangles, auto const& inverse_edges, auto const& areas) {
  return sum(indices(triangles), [&](auto t) {
    auto const [i, j, k] = triangles[t];
    auto const a = map[j][0] - map[i][0], b = map[k][0] - map[i][0];
    auto const c = map[j][1] - map[i][1], d = map[k][1] - map[i][1];
    auto const [p, q, r, s] = inverse_edges[t];
    auto const j00 = a * p + b * r, j01 = a * q + b * s, j10 = c * p + d * r, j11 = c * q + d * s;
    auto const size = square(j00) + square(j01) + square(j10) + square(j11);
    return areas[t] * size * (1.0 + 1.0 / square(j00 * j11 - j01 * j10));
  });
};
// [/energy]

// What the energy knows of the surface.
struct at_rest {
  std::vector<std::array<double, 4>> inverse_edges;
  std::vector<double> areas;
  double area = 0;

  explicit at_rest(surface const& s) {
    for (auto const& t : s.triangles) {
      std::array<double, 3> u{}, v{};
      double uu = 0, uv = 0, vv = 0;
      for (std::size_t c = 0; c < 3; ++c) {
        u[c] = s.corners[t[1]][c] - s.corners[t[0]][c];
        v[c] = s.corners[t[2]][c] - s.corners[t[0]][c];
        uu += u[c] * u[c];
        uv += u[c] * v[c];
        vv += v[c] * v[c];
      }
      // The first edge lies along the first axis: (x, 0), and the second one is (y, z).
      double const x = std::sqrt(uu), y = uv / x, z = std::sqrt(vv - y * y);
      inverse_edges.push_back({1 / x, -y / (x * z), 0, 1 / z});
      areas.push_back(x * z / 2);
      area += areas.back();
    }
  }
};

// A dome of rings around a pole, more than half of a sphere, with bumps.
surface dome(std::size_t rings, std::size_t sectors) {
  surface s;
  s.corners.push_back({0, 0, 1});
  for (std::size_t ring = 1; ring <= rings; ++ring)
    for (std::size_t sector = 0; sector < sectors; ++sector) {
      double const down = 2.2 * static_cast<double>(ring) / static_cast<double>(rings);
      double const around = 2 * constants::pi * static_cast<double>(sector) / static_cast<double>(sectors);
      double const radius = 1 + 0.6 * std::sin(3 * down) * std::cos(4 * around);
      s.corners.push_back({radius * std::sin(down) * std::cos(around), radius * std::sin(down) * std::sin(around),
                           radius * std::cos(down)});
    }
  auto const at = [&](std::size_t ring, std::size_t sector) {
    return ring == 0 ? 0 : 1 + (ring - 1) * sectors + sector % sectors;
  };
  for (std::size_t ring = 0; ring < rings; ++ring)
    for (std::size_t sector = 0; sector < sectors; ++sector) {
      s.triangles.push_back({at(ring, sector), at(ring + 1, sector), at(ring + 1, sector + 1)});
      if (ring > 0) s.triangles.push_back({at(ring, sector), at(ring + 1, sector + 1), at(ring, sector + 1)});
    }
  return s;
}

// The lines "v x y z" and "f a b c ..." of an .obj file.
surface read_obj(std::string const& name) {
  std::ifstream file(name);
  if (!file) throw std::runtime_error(name + ": cannot be read");
  surface s;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string kind, word;
    words >> kind;
    if (kind == "v") {
      std::array<double, 3> corner{};
      if (!(words >> corner[0] >> corner[1] >> corner[2])) throw std::runtime_error(name + ": " + line);
      s.corners.push_back(corner);
    } else if (kind == "f") {
      std::vector<std::size_t> face;
      while (words >> word) face.push_back(static_cast<std::size_t>(std::atoi(word.c_str())) - 1);
      for (std::size_t k = 2; k < face.size(); ++k) s.triangles.push_back({face[0], face[k - 1], face[k]});
    }
  }
  for (auto const& t : s.triangles)
    for (std::size_t k : t)
      if (k >= s.corners.size()) throw std::runtime_error(name + ": a face has a corner that is not there");
  if (s.triangles.empty()) throw std::runtime_error(name + ": there are no faces");
  return s;
}

// The corners on the border, one after the other.
std::vector<std::size_t> border_of(surface const& s) {
  std::map<std::pair<std::size_t, std::size_t>, int> edges;
  for (auto const& t : s.triangles)
    for (std::size_t k = 0; k < 3; ++k) ++edges[{t[k], t[(k + 1) % 3]}];
  std::map<std::size_t, std::size_t> next;
  for (auto const& [edge, count] : edges) {
    if (count > 1) throw std::runtime_error("the faces do not all turn in one direction");
    if (!edges.contains({edge.second, edge.first}) && !next.insert(edge).second)
      throw std::runtime_error("the border meets itself");
  }
  std::vector<std::size_t> border;
  if (!next.empty()) border.push_back(next.begin()->first);
  while (!border.empty() && border.size() <= next.size() && next.at(border.back()) != border.front())
    border.push_back(next.at(border.back()));
  if (border.empty() || border.size() != next.size()) throw std::runtime_error("the surface has not one border");
  return border;
}

// Tutte's map: the border on a circle, and each other corner in the middle of its neighbours. No triangle is turned
// over.
std::vector<point> flattened_onto_a_disk(surface const& s, double area) {
  auto const border = border_of(s);
  auto const row = [](std::size_t corner) { return static_cast<int>(corner); };
  int const n = row(s.corners.size());
  std::vector<bool> is_fixed(s.corners.size());
  Eigen::MatrixX2d map = Eigen::MatrixX2d::Zero(n, 2);
  double const radius = std::sqrt(area / constants::pi);
  for (std::size_t k = 0; k < border.size(); ++k) {
    double const around = 2 * constants::pi * static_cast<double>(k) / static_cast<double>(border.size());
    is_fixed[border[k]] = true;
    map.row(row(border[k])) << radius * std::cos(around), radius * std::sin(around);
  }
  Eigen::MatrixX2d right = map;
  std::vector<Eigen::Triplet<double>> entries;
  for (std::size_t k : border) entries.emplace_back(row(k), row(k), 1);
  for (auto const& t : s.triangles)
    for (std::size_t k = 0; k < 3; ++k)
      for (std::size_t const other : {t[(k + 1) % 3], t[(k + 2) % 3]}) {
        if (is_fixed[t[k]]) continue;
        entries.emplace_back(row(t[k]), row(t[k]), 1);
        if (is_fixed[other])
          right.row(row(t[k])) += map.row(row(other));
        else
          entries.emplace_back(row(t[k]), row(other), -1);
      }
  Eigen::SparseMatrix<double> laplacian(n, n);
  laplacian.setFromTriplets(entries.begin(), entries.end());
  map = Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>>(laplacian).solve(right);
  std::vector<point> corners;
  for (int k = 0; k < n; ++k) corners.push_back({map(k, 0), map(k, 1)});
  return corners;
}

// How far the corners can move until the first triangle has no area: twice its area is a + b t + c t^2.
double longest_step(std::vector<point> const& map, std::vector<point> const& step, surface const& s) {
  double longest = std::numeric_limits<double>::infinity();
  auto const cross = [](point const& u, point const& v) { return u[0] * v[1] - u[1] * v[0]; };
  for (auto const& t : s.triangles) {
    auto const edge = [&](std::vector<point> const& of, std::size_t k) {
      auto const from = of[t[0]], to = of[t[k]];
      return point{to[0] - from[0], to[1] - from[1]};
    };
    point const u = edge(map, 1), v = edge(map, 2), du = edge(step, 1), dv = edge(step, 2);
    double const a = cross(u, v), b = cross(u, dv) + cross(du, v), c = cross(du, dv), inside = b * b - 4 * a * c;
    if (inside < 0 || (b >= 0 && c >= 0)) continue;
    double const root = 2 * a / (-b + std::sqrt(inside));  // the smaller positive one
    if (root > 0) longest = std::min(longest, root);
  }
  return longest;
}

// Newton's method, which moves the corners of the map; the number of iterations, or -1 if they do not get there.
int minimize(std::vector<point>& map, surface const& s, at_rest const& rest) {
  auto const n = static_cast<Eigen::Index>(2 * map.size());
  // [newton]
  auto newton = prepare(value_gradient_and_hessian(distortion, wrt<0>, projected), map, s.triangles, rest.inverse_edges,
                        rest.areas);
  std::vector<point> gradient(map.size()), step(map.size()), moved(map.size());
  auto const& pattern = newton.pattern();
  std::vector<double> entries(pattern.columns.size());
  Eigen::Map<Eigen::SparseMatrix<double> const> const hessian(
      n, n, static_cast<int>(entries.size()), pattern.rows.data(), pattern.columns.data(), entries.data());
  Eigen::Map<Eigen::VectorXd> const downhill(step[0].data(), n), slope(gradient[0].data(), n);
  Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> solver;
  solver.analyzePattern(hessian);
  solver.setShift(1e-9);  // the energy stays where all corners are moved or turned
  // [/newton]
  std::printf("iteration   distortion    step\n");
  double length = 0;
  for (int iteration = 0; iteration < 100; ++iteration) {
    double const energy = newton(into(gradient, entries), map, s.triangles, rest.inverse_edges, rest.areas);
    if (iteration == 0)
      std::printf("%9d %12.4f\n", iteration, energy / rest.area);
    else
      std::printf("%9d %12.4f %7.3f\n", iteration, energy / rest.area, length);
    if (slope.lpNorm<Eigen::Infinity>() < 1e-5 * rest.area) return iteration;
    solver.factorize(hessian);
    Eigen::Map<Eigen::VectorXd>(step[0].data(), n) = solver.solve(-slope);
    double const falls = slope.dot(downhill);
    length = std::min(1.0, 0.9 * longest_step(map, step, s));
    for (;; length /= 2) {
      if (length < 1e-10) return -1;
      for (std::size_t k = 0; k < map.size(); ++k)
        moved[k] = {map[k][0] + length * step[k][0], map[k][1] + length * step[k][1]};
      if (distortion(moved, s.triangles, rest.inverse_edges, rest.areas) <= energy + 1e-4 * length * falls) break;
    }
    map = moved;
  }
  return -1;
}

// The map before and after, its triangles coloured by their distortion.
void draw(std::string const& name, surface const& s, at_rest const& rest,
          std::array<std::vector<point>, 2> const& maps) {
  constexpr std::array colors{"#2da44e", "#7fbf4d", "#d4c04a", "#f0883e", "#e5534b", "#b62324"};
  constexpr std::array limits{4.2, 4.8, 5.6, 7.0, 12.0};
  std::ofstream file(name);
  file << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 420\" stroke=\"#6e7781\" stroke-width=\"0.5\" "
          "stroke-linejoin=\"round\">\n";
  for (std::size_t m = 0; m < 2; ++m) {
    double size = 0;
    for (auto const& p : maps[m]) size = std::max({size, std::abs(p[0]), std::abs(p[1])});
    std::array<std::string, colors.size()> paths;
    for (std::size_t t = 0; t < s.triangles.size(); ++t) {
      double const value = distortion(maps[m], std::span(&s.triangles[t], 1), std::span(&rest.inverse_edges[t], 1),
                                      std::span(&rest.areas[t], 1)) /
                           rest.areas[t];
      std::string& path =
          paths[static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), value) - limits.begin())];
      char const* command = "M";
      for (std::size_t k : s.triangles[t]) {
        auto const& p = maps[m][k];
        char text[64];
        std::snprintf(text, sizeof text, "%s%.0f %.0f", command, 210 + 420 * static_cast<double>(m) + 200 * p[0] / size,
                      210 - 200 * p[1] / size);
        path += text;
        command = "L";
      }
      path += "Z";
    }
    for (std::size_t k = 0; k < colors.size(); ++k)
      if (!paths[k].empty()) file << "<path fill=\"" << colors[k] << "\" d=\"" << paths[k] << "\"/>\n";
  }
  file << "</svg>\n";
}

int main(int argument_count, char** arguments) {
  std::string mesh, folder;
  for (int k = 1; k < argument_count; ++k) (std::string(arguments[k]).ends_with(".obj") ? mesh : folder) = arguments[k];
  try {
    surface const s = mesh.empty() ? dome(14, 42) : read_obj(mesh);
    at_rest const rest(s);
    auto map = flattened_onto_a_disk(s, rest.area);
    auto const start = map;
    std::printf("%zu triangles, %zu corners\n", s.triangles.size(), s.corners.size());
    int const iterations = minimize(map, s, rest);
    if (!folder.empty()) draw(folder + "/mesh_parametrisation.svg", s, rest, {start, map});
    if (iterations < 0) {
      std::printf("The gradient does not get small.\n");
      return 1;
    }
    std::printf("The gradient is small after %d iterations.\n", iterations);
  } catch (std::runtime_error const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
